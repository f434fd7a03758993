package org.deskbell.web.settings;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.practice.HoursException;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a provider does on a date instead of the weekly hours, as typed.
 *
 * @param until the last day of several on which the provider is away; null for one
 * @param laterFrom the second stretch of the date, after a break; null for none
 */
record ExceptionForm(
        @NotNull(message = MISSING) @Nullable UUID provider,
        @NotNull(message = MISSING) @Nullable Kind kind,

        @NotNull(message = MISSING) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until,

        @Nullable UUID operatory,
        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime from,
        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime to,
        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime laterFrom,
        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime laterTo,

        @Size(max = 80, message = "{settings.closed.reason.long}") @Nullable
        String reason) {
    private static final String MISSING = "{settings.missing}";
    private static final int MOST_DAYS = 366;

    /** What is different on the date. */
    enum Kind {
        AWAY,
        HOURS
    }

    static ExceptionForm empty() {
        return new ExceptionForm(null, Kind.AWAY, null, null, null, null, null, null, null, null);
    }

    @AssertTrue(message = "{settings.dates.backward}")
    public boolean isDaysForward() {
        return day == null || until == null || (!until.isBefore(day) && DAYS.between(day, until) < MOST_DAYS);
    }

    @AssertTrue(message = "{settings.dates.one}")
    public boolean isHoursOfOneDate() {
        return kind != Kind.HOURS || until == null || until.equals(day);
    }

    @AssertTrue(message = "{settings.dates.hours.missing}")
    public boolean isHoursGiven() {
        return kind != Kind.HOURS || (operatory != null && from != null && to != null);
    }

    @AssertTrue(message = "{settings.hours.backward}")
    public boolean isForward() {
        return kind != Kind.HOURS || from == null || to == null || to.isAfter(from);
    }

    @AssertTrue(message = "{settings.dates.later}")
    public boolean isLaterAfterTheBreak() {
        if (kind != Kind.HOURS || (laterFrom == null && laterTo == null)) return true;
        return laterFrom != null
                && laterTo != null
                && laterTo.isAfter(laterFrom)
                && (to == null || !laterFrom.isBefore(to));
    }

    LocalDate lastDay() {
        return until == null ? requireNonNull(day) : until;
    }

    /** A row for each day or stretch; to be asked once the form is valid. */
    List<HoursException> exceptions() {
        var of = new Provider.Id(requireNonNull(provider));
        var first = requireNonNull(day);
        var why = reason == null ? "" : reason.strip();
        if (kind == Kind.AWAY)
            return first.datesUntil(lastDay().plusDays(1))
                    .map(date -> HoursException.away(of, date, why))
                    .toList();
        return stretches()
                .map(hours -> HoursException.at(of, first, hours, why))
                .toList();
    }

    private Stream<HoursException.Hours> stretches() {
        var room = new Operatory.Id(requireNonNull(operatory));
        var first = new HoursException.Hours(room, requireNonNull(from), requireNonNull(to));
        if (laterFrom == null || laterTo == null) return Stream.of(first);
        return Stream.of(first, new HoursException.Hours(room, laterFrom, laterTo));
    }
}
