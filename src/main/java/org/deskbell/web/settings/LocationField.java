package org.deskbell.web.settings;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;
import org.deskbell.practice.Location;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The location of an operatory: one of the practice's, or the name of its first. */
final class LocationField {
    private static final int LONGEST = 100;

    private LocationField() {}

    /** The name of the location, unless something is found to be wrong. */
    static String chosen(
            @Nullable UUID location, @Nullable String first, List<Location> locations, BindingResult found) {
        if (locations.isEmpty()) return named(requireNonNullElse(first, "").strip(), found);
        var known = locations.stream()
                .filter(one -> one.id().value().equals(location))
                .map(Location::name)
                .findFirst();
        if (known.isEmpty() && !found.hasFieldErrors("location"))
            found.rejectValue("location", "typeMismatch.java.util.UUID");
        return known.orElse("");
    }

    private static String named(String first, BindingResult found) {
        if (first.isEmpty()) found.rejectValue("newLocation", "settings.missing");
        if (first.codePointCount(0, first.length()) > LONGEST)
            found.rejectValue("newLocation", "settings.practice.long");
        return first;
    }
}
