package org.deskbell.pms.demo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How the demo PMS numbers its charts: three letters of the last name, two of the first, three digits; as JEFTH000. */
public final class ChartNumber {
    private static final Pattern NO_LETTER = Pattern.compile("[^A-Z]");
    private static final int MOST = 100_000;

    private ChartNumber() {}

    /** The first number that is not taken. */
    public static String next(String lastName, String firstName, Predicate<String> taken) {
        var letters = letters(lastName, firstName);
        return IntStream.range(0, MOST)
                .mapToObj(number -> "%s%03d".formatted(letters, number))
                .filter(taken.negate())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No chart number is left."));
    }

    /** JEFTH for Jefferson, Thomas; X stands for a letter that is missing. */
    static String letters(String lastName, String firstName) {
        return letters(lastName, 3) + letters(firstName, 2);
    }

    private static String letters(String name, int count) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        return (NO_LETTER.matcher(plain).replaceAll("") + "XXX").substring(0, count);
    }
}
