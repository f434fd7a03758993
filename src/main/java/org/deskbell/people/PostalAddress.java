package org.deskbell.people;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a person lives, as it was given; any part may be missing. */
public record PostalAddress(
        @Nullable String street,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postcode) {
    /** In one line: 931 Monticello Loop, Charlottesville, VA 22902. Empty if nothing was given. */
    public String oneLine() {
        var area = joined(" ", region, postcode);
        return joined(", ", street, city, area);
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }

    @Override
    public String toString() {
        return "PostalAddress[hidden]";
    }
}
