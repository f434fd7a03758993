package org.deskbell.booking;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Codes to say at the front desk, as K74M9P: no signs that look alike (0 O, 1 I L, 2 Z, 5 S, 8 B) and no vowels, so that none spells a word. */
final class Codes {
    private static final String SIGNS = "CDFGHJKMNPQRTVWXY34679";
    private static final int LENGTH = 6;
    private static final SecureRandom CHANCE = new SecureRandom();

    private Codes() {}

    static String fresh() {
        return IntStream.range(0, LENGTH)
                .mapToObj(i -> SIGNS.charAt(CHANCE.nextInt(SIGNS.length())))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
