package org.deskbell.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Secrets that people read from a page and type, as abcd-efgh-jkmn. */
public final class ReadableSecret {
    /** No letter or digit that is taken for another. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadableSecret() {}

    /** A fresh one, of so many groups of so many signs each: nearly five bits a sign. */
    public static String fresh(int groups, int group) {
        return Stream.generate(() -> group(group)).limit(groups).collect(Collectors.joining("-"));
    }

    private static String group(int signs) {
        return RANDOM.ints(signs, 0, SIGNS.length())
                .mapToObj(at -> SIGNS.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
