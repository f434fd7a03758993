package org.deskbell.bench;

import java.time.LocalDate;
import java.util.Random;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;

/** Made-up people by number, each so unlike all others that a rule can tell by a record who he is. */
final class OnFile {
    private static final String[] SYLLABLES = {
        "ba", "cor", "den", "fi", "gul", "ham", "jo", "kel", "lin", "mar", "nov", "pes", "quin", "ros", "sut", "tre",
        "von", "wil"
    };
    private static final LocalDate OLDEST = LocalDate.of(1940, 1, 1);
    private static final int DAYS = 22_000;

    private OnFile() {}

    /** As the PMS has him, with the telephone at home that the front desk has noted last. */
    static Demographics who(int number, int homePhone) {
        var random = new Random(number * 7_919L);
        var first = name(random);
        var last = name(random);
        return new Demographics(
                new PersonName(last, first, null, null, null),
                OLDEST.plusDays(random.nextInt(DAYS)),
                Sex.FEMALE,
                new Contact(mobile(number), "(307) 555-%04d".formatted(homePhone), email(number)),
                new PostalAddress(number + " Main Street", "Sheridan", "WY", "82801"));
    }

    private static String name(Random random) {
        var name = new StringBuilder();
        for (var i = 0; i < 3; i++) name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    private static String mobile(int number) {
        return "(%03d) %03d-%04d".formatted(210 + number % 600, 220 + number / 600 % 600, number % 10_000);
    }

    private static String email(int number) {
        return "on-file-" + number + "@example.org";
    }

    /** The part {@code "patient": {…}} of a booking, as he types it. */
    static String json(int number) {
        var who = who(number, 0);
        return """
                "patient":{"firstName":"%s","lastName":"%s","birthDate":"%s","sex":"FEMALE","mobile":"%s",\
                "email":"%s",\
                "address":{"street":"%s","city":"Sheridan","region":"WY","postcode":"82801"}}""".formatted(
                        who.name().first(),
                        who.name().last(),
                        who.born(),
                        who.contact().mobile(),
                        who.contact().email(),
                        who.address().street());
    }
}
