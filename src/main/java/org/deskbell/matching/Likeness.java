package org.deskbell.matching;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How alike two folded words are written or sound. */
final class Likeness {
    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
    private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();
    private static final double ALIKE = 0.9;
    private static final int SHORTEST = 3;

    /** The keys beside each key, from left to right and from row to row, on a keyboard that begins with QWERTY. */
    private static final Map<Character, String> BESIDE = beside("qwertyuiop", "asdfghjkl", "zxcvbnm");

    private Likeness() {}

    private static Map<Character, String> beside(String... rows) {
        var beside = new HashMap<Character, String>();
        for (var row = 0; row < rows.length; row++)
            for (var at = 0; at < rows[row].length(); at++) beside.put(rows[row].charAt(at), around(rows, row, at));
        return Map.copyOf(beside);
    }

    private static String around(String[] rows, int row, int at) {
        return near(rows[row], at - 1, at + 1)
                + (row > 0 ? near(rows[row - 1], at, at + 1) : "")
                + (row + 1 < rows.length ? near(rows[row + 1], at - 1, at) : "");
    }

    private static String near(String row, int from, int to) {
        return row.substring(Math.clamp(from, 0, row.length()), Math.clamp(to + 1, 0, row.length()));
    }

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

    /** Whether a finger may have slipped: a letter left out, doubled, exchanged, or the key beside it. */
    static boolean isSlip(String a, String b) {
        if (!oneLetterDiffers(a, b)) return false;
        if (a.length() != b.length()) return true;
        var at = 0;
        while (a.charAt(at) == b.charAt(at)) at++;
        var exchanged = at + 1 < a.length() && a.charAt(at + 1) != b.charAt(at + 1);
        return exchanged || BESIDE.getOrDefault(a.charAt(at), "").indexOf(b.charAt(at)) >= 0;
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
