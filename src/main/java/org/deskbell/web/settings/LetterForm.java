package org.deskbell.web.settings;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Size;
import org.deskbell.booking.Addition;
import org.jspecify.annotations.Nullable;

/** What the practice adds to a letter, as typed. */
record LetterForm(
        @Size(max = Addition.MOST, message = LONG) @Nullable String english,
        @Size(max = Addition.MOST, message = LONG) @Nullable String spanish) {
    private static final String LONG = "{settings.letters.long}";

    static LetterForm of(Addition addition) {
        return new LetterForm(addition.english(), addition.spanish());
    }

    Addition addition() {
        return new Addition(text(english), text(spanish));
    }

    private static String text(@Nullable String typed) {
        return requireNonNullElse(typed, "").strip();
    }
}
