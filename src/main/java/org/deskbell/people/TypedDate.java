package org.deskbell.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Month, day and year as somebody typed them, not yet known to be a date. */
record TypedDate(int month, int day, int year) {
    private static final int LONGEST = 40;
    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> SPANISH =
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");

    /** Empty if there are not a month, a day and a year to be seen. */
    static Optional<TypedDate> in(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        var parts = parts(text);
        return Optional.ofNullable(parts.length == 1 ? fromDigits(parts[0]) : fromParts(parts));
    }

    /** The words and numbers, without the "de" of 13 de abril de 1983 and the "th" of April 13th. */
    private static String[] parts(String text) {
        var words = text.toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\d)(st|nd|rd|th)\\b", "")
                .split("[\\s/.,\\-]+");
        return Arrays.stream(words)
                .filter(word -> !word.isEmpty() && !word.equals("de") && !word.equals("del"))
                .toArray(String[]::new);
    }

    /** 04131983, as a telephone's digit keys invite to type. */
    private static @Nullable TypedDate fromDigits(String digits) {
        if (!digits.matches("[0-9]{8}")) return null;
        return fromParts(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4));
    }

    private static @Nullable TypedDate fromParts(String... parts) {
        if (parts.length != 3) return null;
        if (month(parts[0]) > 0) return fromNumbers(month(parts[0]), number(parts[1]), number(parts[2]));
        if (month(parts[1]) > 0) return fromNumbers(month(parts[1]), number(parts[0]), number(parts[2]));
        if (parts[0].length() == 4) return fromNumbers(number(parts[1]), number(parts[2]), number(parts[0]));
        return fromNumbers(number(parts[0]), number(parts[1]), number(parts[2]));
    }

    private static @Nullable TypedDate fromNumbers(int month, int day, int year) {
        return month < 0 || day < 0 || year < 0 ? null : new TypedDate(month, day, year);
    }

    /** 1 to 12 for the name of a month or its beginning, else 0. */
    private static int month(String word) {
        return IntStream.range(0, 12)
                .filter(month -> word.startsWith(ENGLISH.get(month)) || word.startsWith(SPANISH.get(month)))
                .map(month -> month + 1)
                .findFirst()
                .orElse(0);
    }

    private static int number(String word) {
        return word.matches("[0-9]{1,4}") ? Integer.parseInt(word) : -1;
    }
}
