package org.deskbell.web.settings;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.deskbell.people.EmailAddress;
import org.deskbell.people.PostalAddress;
import org.deskbell.practice.Practice;
import org.jspecify.annotations.Nullable;

/** What the practice says of itself, as typed. */
record PracticeForm(
        @NotBlank(message = MISSING) @Size(max = 100, message = LONG) @Nullable
        String name,

        @NotBlank(message = MISSING) @Size(max = 40, message = SHORT) @Nullable
        String phone,

        @NotBlank(message = MISSING) @Nullable String email,
        @Size(max = 100, message = LONG) @Nullable String street,
        @Size(max = 100, message = LONG) @Nullable String city,
        @Size(max = 40, message = SHORT) @Nullable String region,
        @Size(max = 20, message = POSTCODE) @Nullable String postcode,

        @Size(max = 200, message = "{settings.practice.opening.long}") @Nullable
        String openingWords,

        @Size(max = 500, message = "{settings.practice.welcome.long}") @Nullable
        String welcomeWords,

        @Size(max = 200, message = "{settings.practice.opening.long}") @Nullable
        String openingSpanish,

        @Size(max = 500, message = "{settings.practice.welcome.long}") @Nullable
        String welcomeSpanish) {
    private static final String MISSING = "{settings.missing}";
    private static final String LONG = "{settings.practice.long}";
    private static final String SHORT = "{settings.practice.short}";
    private static final String POSTCODE = "{settings.practice.postcode.long}";
    /** A telephone number has so many digits at least. */
    private static final int LEAST_DIGITS = 5;

    static PracticeForm of(Practice practice) {
        var address = practice.address();
        return new PracticeForm(
                practice.name(),
                practice.phone(),
                practice.email(),
                address.street(),
                address.city(),
                address.region(),
                address.postcode(),
                practice.openingWords(),
                practice.welcomeWords(),
                practice.spanish().openingWords(),
                practice.spanish().welcomeWords());
    }

    @AssertTrue(message = "{settings.staff.email.wrong}")
    public boolean isReachable() {
        return email == null || email.isBlank() || EmailAddress.parse(email).isPresent();
    }

    @AssertTrue(message = "{settings.practice.phone.wrong}")
    public boolean isCallable() {
        return phone == null
                || phone.isBlank()
                || phone.chars().filter(Character::isDigit).count() >= LEAST_DIGITS;
    }

    /** To be asked once the form is valid. */
    Practice put(Practice before) {
        return before.described(
                        requireNonNull(name).strip(),
                        requireNonNull(phone).strip(),
                        requireNonNull(email).strip(),
                        new PostalAddress(text(street), text(city), text(region), text(postcode)),
                        text(openingWords),
                        text(welcomeWords))
                .saying(text(openingSpanish), text(welcomeSpanish));
    }

    private static String text(@Nullable String typed) {
        return requireNonNullElse(typed, "").strip();
    }
}
