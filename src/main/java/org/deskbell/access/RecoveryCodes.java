package org.deskbell.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes for the day on which the telephone is lost, as abcd-efgh-jkmn. */
final class RecoveryCodes {
    /** No letter or digit that is taken for another. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** As many as are made at a time: of 31 signs each, 12 times, so that 59 bits have to be guessed. */
    static List<String> fresh() {
        return Stream.generate(RecoveryCodes::one)
                .distinct()
                .limit(Authenticator.RECOVERY_CODES)
                .toList();
    }

    private static String one() {
        return Stream.generate(RecoveryCodes::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, SIGNS.length())
                .mapToObj(at -> SIGNS.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    /** What is kept of it, however it is written; another for each staff user. */
    static String hash(StaffUser.Id user, String code) {
        return Token.hash(user + " " + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
