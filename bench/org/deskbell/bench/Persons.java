package org.deskbell.bench;

import java.time.LocalDate;

/** Made-up people who register, each another: by name, birth date, telephone and e-mail. */
final class Persons {
    private static final LocalDate YOUNGEST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 18_000;

    private Persons() {}

    /** The part {@code "patient": {…}} of a booking. */
    static String json(int number) {
        return "\"patient\":" + of(number);
    }

    static String of(int number) {
        return """
                {"firstName":"%s","lastName":"%s","birthDate":"%s","sex":"FEMALE","mobile":"(307) %03d-%04d",\
                "email":"person%d@example.org",\
                "address":{"street":"%d Main Street","city":"Sheridan","region":"WY","postcode":"82801"}}""".formatted(
                        letters(number / 676 + 27),
                        letters(number + 703),
                        YOUNGEST.minusDays(number * 7L % DAYS),
                        220 + number / 10_000 % 600,
                        number % 10_000,
                        number,
                        number % 900 + 1);
    }

    private static String letters(int number) {
        var name = new StringBuilder();
        for (var rest = number; rest > 0; rest /= 26) name.append((char) ('a' + rest % 26));
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.append("a").toString();
    }
}
