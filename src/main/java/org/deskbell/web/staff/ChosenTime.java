package org.deskbell.web.staff;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/** A time with a provider, as a form sends it: one of the free ones, or any other on the practice's clock. */
record ChosenTime(Instant startsAt, Provider.Id provider) {
    /** What a form sends for "another time". */
    static final String OTHER = "other";

    private static final Duration FARTHEST = Duration.ofDays(2 * 366);

    /** Whether it is still to come, and in the years that a calendar shows. */
    boolean isToCome(Instant now) {
        return startsAt.isAfter(now) && startsAt.isBefore(now.plus(FARTHEST));
    }

    String value() {
        return startsAt + "/" + provider.value();
    }

    /** One of the free times; empty if there is none in it. */
    static Optional<ChosenTime> read(@Nullable String value) {
        var parts = value == null ? new String[0] : value.split("/");
        if (parts.length != 2) return Optional.empty();
        try {
            return Optional.of(new ChosenTime(Instant.parse(parts[0]), new Provider.Id(UUID.fromString(parts[1]))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A time on the practice's clock; empty if the clock skips it that day. */
    static Optional<ChosenTime> at(LocalDate day, LocalTime time, ZoneId zone, Provider.Id provider) {
        var there = day.atTime(time);
        return zone.getRules().getValidOffsets(there).stream()
                .findFirst()
                .map(offset -> new ChosenTime(there.toInstant(offset), provider));
    }
}
