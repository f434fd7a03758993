package org.deskbell.matching;

import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How alike two folded words are written or sound. */
final class Likeness {
    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
    private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();
    private static final double ALIKE = 0.9;
    private static final int SHORTEST = 3;

    private Likeness() {}

    /** Whether one letter was changed, left out, added, or exchanged with its neighbour. */
    static boolean oneLetterDiffers(String a, String b) {
        if (a.equals(b) || Math.max(a.length(), b.length()) < SHORTEST) return false;
        var from = 0;
        while (from < a.length() && from < b.length() && a.charAt(from) == b.charAt(from)) from++;
        var restA = a.substring(from);
        var restB = b.substring(from);
        return switch (restA.length() - restB.length()) {
            case 0 -> restA.substring(1).equals(restB.substring(1)) || neighboursExchanged(restA, restB);
            case 1 -> restA.substring(1).equals(restB);
            case -1 -> restB.substring(1).equals(restA);
            default -> false;
        };
    }

    private static boolean neighboursExchanged(String a, String b) {
        return a.length() > 1
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
    }

    /** Whether two words sound the same or are written nearly the same. */
    static boolean alike(String a, String b) {
        if (Math.min(a.length(), b.length()) < SHORTEST) return false;
        return sound(a).equals(sound(b)) || JARO_WINKLER.apply(a, b) >= ALIKE;
    }

    /** How a word sounds, by Lawrence Philips's Double Metaphone; the word itself if it has no sound there. */
    static String sound(String word) {
        var sound = METAPHONE.doubleMetaphone(word);
        return sound == null || sound.isEmpty() ? word : sound;
    }
}
