package org.deskbell.web.settings;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.deskbell.people.PostalAddress;
import org.deskbell.practice.Location;
import org.jspecify.annotations.Nullable;

/** A location as typed. */
record LocationForm(
        @NotBlank(message = "{settings.missing}") @Size(max = 100, message = LONG) @Nullable
        String name,

        @Size(max = 100, message = LONG) @Nullable String street,
        @Size(max = 100, message = LONG) @Nullable String city,

        @Size(max = 40, message = "{settings.practice.short}") @Nullable
        String region,

        @Size(max = 20, message = "{settings.practice.postcode.long}") @Nullable
        String postcode) {
    private static final String LONG = "{settings.practice.long}";

    static LocationForm of(Location location) {
        var address = location.address();
        return new LocationForm(
                location.name(), address.street(), address.city(), address.region(), address.postcode());
    }

    /** To be asked once the form is valid. */
    Location location(Location.Id id) {
        return new Location(
                id,
                requireNonNull(name).strip(),
                new PostalAddress(text(street), text(city), text(region), text(postcode)));
    }

    private static String text(@Nullable String typed) {
        return requireNonNullElse(typed, "").strip();
    }
}
