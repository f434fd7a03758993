package org.deskbell.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The codes for the day on which the telephone is lost, as abcd-efgh-jkmn-pqrs. */
final class RecoveryCodes {
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private RecoveryCodes() {}

    /** As many as are made at a time: of 31 signs each, 16 times, so that 79 bits have to be guessed:
     * too many also for who has the hashes. */
    static List<String> fresh() {
        return Stream.generate(() -> ReadableSecret.fresh(GROUPS, GROUP))
                .distinct()
                .limit(Authenticator.RECOVERY_CODES)
                .toList();
    }

    /** What is kept of it, however it is written; another for each staff user. */
    static String hash(StaffUser.Id user, String code) {
        return Token.hash(user + " " + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
