package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deskbell.booking.Audience;
import org.deskbell.booking.SlotSearch;
import org.deskbell.practice.OnlineAppointmentType;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Which free times a program asks for. */
record AskedTimes(
        @Parameter(description = "The id of the appointment type.", required = true) @Nullable
        UUID type,

        @Parameter(description = "The id of the provider; anyone if left out.") @Nullable
        UUID provider,

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

        @Parameter(description = "The time of day that would suit; goes with within.", example = "09:00")
        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
        @Nullable
        LocalTime around,

        @Parameter(description = "How long before or after it; up to PT12H.", example = "PT2H") @Nullable
        Duration within,

        @Parameter(description = "For whom; NEW if left out. Others ask for a token.") @Nullable
        Audience audience) {
    private static final int USUAL_DAYS = 14;
    private static final int MOST_DAYS = 62;
    private static final int YEARS = 2;
    private static final Duration LONGEST = Duration.ofHours(12);

    LocalDate from(LocalDate today) {
        return from == null ? today : from;
    }

    LocalDate to(LocalDate today) {
        return to == null ? from(today).plusDays(USUAL_DAYS - 1) : to;
    }

    /**
     * What is wrong with the days and times.
     *
     * @param today the day it is at the practice
     */
    List<Fault> faults(LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (type == null) faults.add(new Fault("type", "Say which appointment type."));
        faults.addAll(wrongDays(today));
        if (around == null && within != null) faults.add(new Fault("around", "Goes with within."));
        if (around != null && within == null) faults.add(new Fault("within", "Goes with around."));
        if (within != null && (within.isNegative() || within.compareTo(LONGEST) > 0))
            faults.add(new Fault("within", "From PT0S to PT12H."));
        return faults;
    }

    private List<Fault> wrongDays(LocalDate today) {
        if (isFar(from(today), today)) return List.of(new Fault("from", "Must be within two years of today."));
        if (isFar(to(today), today)) return List.of(new Fault("to", "Must be within two years of today."));
        if (to(today).isBefore(from(today))) return List.of(new Fault("to", "Must not be before from."));
        if (from(today).plusDays(MOST_DAYS).isBefore(to(today)))
            return List.of(new Fault("to", "At most " + MOST_DAYS + " days after from."));
        return List.of();
    }

    private static boolean isFar(LocalDate day, LocalDate today) {
        return day.isBefore(today.minusYears(YEARS)) || day.isAfter(today.plusYears(YEARS));
    }

    /** What to look for, once nothing is wrong. */
    SlotSearch search(OnlineAppointmentType.Id known, LocalDate today, Audience whom) {
        return new SlotSearch(known, BookingCheck.provider(provider), from(today), to(today), around, within, whom);
    }
}
