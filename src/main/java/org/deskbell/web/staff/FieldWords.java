package org.deskbell.web.staff;

import java.time.LocalDate;
import java.util.Locale;
import org.deskbell.matching.Field;
import org.deskbell.people.Demographics;
import org.deskbell.people.Sex;
import org.deskbell.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The fields of a person as staff read them; empty if there is nothing to read. */
@Component
class FieldWords {
    private final Words words;
    private final MessageSource messages;

    FieldWords(Words words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    String of(Field field, Demographics who) {
        return switch (field) {
            case LAST_NAME -> joined(who.name().last(), who.name().suffix());
            case FIRST_NAME -> first(who);
            case BORN -> who.born() == null ? "" : words.born(who.born());
            case SEX -> sex(who.sex());
            case MOBILE -> words.phone(text(who.contact().mobile()));
            case EMAIL -> text(who.contact().email());
            case ADDRESS -> who.address().oneLine();
        };
    }

    /** The same of one that is kept as text. */
    String of(Field field, @Nullable String kept) {
        if (kept == null) return "";
        return switch (field) {
            case BORN -> words.born(LocalDate.parse(kept));
            case SEX -> sex(Sex.valueOf(kept));
            case MOBILE -> words.phone(kept);
            case LAST_NAME, FIRST_NAME, EMAIL, ADDRESS -> kept;
        };
    }

    private static String first(Demographics who) {
        var name = joined(who.name().first(), who.name().middle());
        return who.name().preferred() == null ? name : name + " (" + who.name().preferred() + ")";
    }

    private String sex(Sex sex) {
        return messages.getMessage("staff.sex." + sex.name().toLowerCase(Locale.ROOT), null, Locale.ENGLISH);
    }

    private static String joined(String one, @Nullable String two) {
        return two == null || two.isBlank() ? one : one + " " + two;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
