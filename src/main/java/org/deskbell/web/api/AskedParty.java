package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.deskbell.booking.Audience;
import org.deskbell.booking.PartySearch;
import org.deskbell.practice.OnlineAppointmentType;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** For which times a program asks where a family comes together. */
record AskedParty(
        @Parameter(
                description = "For each person the id of the appointment type, or type:provider; 1 to 6 of them.",
                required = true)
        @Nullable
        List<String> seat,

        @Parameter(description = "One after the other, or all at once; BACK_TO_BACK if left out.")
        PartySearch.@Nullable Arrangement arrangement,

        @Parameter(description = "The first day; today if left out.", example = "2026-11-24")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable
        LocalDate from,

        @Parameter(
                description = "The last day, at most 62 days after the first; two weeks in all if left out.",
                example = "2026-12-07")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable
        LocalDate to,

        @Parameter(description = "The time of day that would suit the first; goes with within.", example = "09:00")
        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
        @Nullable
        LocalTime around,

        @Parameter(description = "How long before or after it; up to PT12H.", example = "PT2H") @Nullable
        Duration within,

        @Parameter(description = "For whom; NEW if left out. Others ask for a token.") @Nullable
        Audience audience) {
    private static final int MOST = 6;
    /** Stands for a provider that cannot be read: there is none with this id. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** What is asked for one person; null where it cannot be read. */
    record Seat(int at, @Nullable UUID type, @Nullable UUID provider) {
        String field() {
            return "seat[" + at + "]";
        }

        PartySearch.Seat asked(Audience whom) {
            return new PartySearch.Seat(
                    new OnlineAppointmentType.Id(Objects.requireNonNull(type)), BookingCheck.provider(provider), whom);
        }
    }

    List<Seat> seats() {
        var seats = new ArrayList<Seat>();
        for (var text : seat == null ? List.<String>of() : seat) {
            var parts = text.split(":", 2);
            var provider = parts.length == 1 ? null : uuid(parts[1]).orElse(NOBODY);
            seats.add(new Seat(seats.size(), uuid(parts[0]).orElse(null), provider));
        }
        return seats;
    }

    private static Optional<UUID> uuid(String text) {
        return Optional.of(text).filter(UUID_FORM.asMatchPredicate()).map(UUID::fromString);
    }

    /** What is wrong with the days, the times and the number of seats. */
    List<Fault> faults(LocalDate today) {
        var faults = new ArrayList<>(days().faults(today));
        faults.removeIf(fault -> fault.field().equals("type"));
        var seats = seats();
        if (seats.isEmpty() || seats.size() > MOST) faults.add(new Fault("seat", "1 to " + MOST + " of them."));
        seats.stream()
                .filter(one -> one.type() == null)
                .forEach(one -> faults.add(new Fault(one.field(), "Must be the id of a type, or type:provider.")));
        return faults;
    }

    private AskedTimes days() {
        return new AskedTimes(null, null, from, to, around, within, audience);
    }

    /** What to look for, once nothing is wrong. */
    PartySearch search(LocalDate today, Audience whom) {
        return new PartySearch(
                seats().stream().map(seat -> seat.asked(whom)).toList(),
                Objects.requireNonNullElse(arrangement, PartySearch.Arrangement.BACK_TO_BACK),
                days().from(today),
                days().to(today),
                around,
                within);
    }
}
