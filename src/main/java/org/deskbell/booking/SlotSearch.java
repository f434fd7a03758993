package org.deskbell.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.deskbell.availability.Slot;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor looks for.
 *
 * @param provider whom to see; null for anyone
 * @param from the first day, included
 * @param to the last day, included; at most 62 days after the first
 * @param around the time of day that would suit; null for any time
 * @param within how long before or after it; asked for with {@code around}
 * @param audience who looks
 * @param moving the visit for which another time is looked for: the time it takes counts as free, but it is not offered
 *     where it is already; null if none
 * @param without the holds of who looks: their time counts as free
 */
public record SlotSearch(
        OnlineAppointmentType.Id type,
        Provider.@Nullable Id provider,
        LocalDate from,
        LocalDate to,
        @Nullable LocalTime around,
        @Nullable Duration within,
        Audience audience,
        @Nullable OnlineAppointment moving,
        List<OnlineAppointment.Id> without) {
    private static final int MOST_DAYS = 62;

    public SlotSearch {
        if (to.isBefore(from)) throw new IllegalArgumentException("to: must not be before from");
        if (from.plusDays(MOST_DAYS).isBefore(to)) throw new IllegalArgumentException("to: at most 62 days after from");
        if ((around == null) != (within == null)) throw new IllegalArgumentException("around: goes with within");
        without = List.copyOf(without);
    }

    /** Somebody looks who moves nothing, and holds nothing yet. */
    public SlotSearch(
            OnlineAppointmentType.Id type,
            Provider.@Nullable Id provider,
            LocalDate from,
            LocalDate to,
            @Nullable LocalTime around,
            @Nullable Duration within,
            Audience audience) {
        this(type, provider, from, to, around, within, audience, null, List.of());
    }

    /** A new patient looks. */
    public SlotSearch(
            OnlineAppointmentType.Id type,
            Provider.@Nullable Id provider,
            LocalDate from,
            LocalDate to,
            @Nullable LocalTime around,
            @Nullable Duration within) {
        this(type, provider, from, to, around, within, Audience.NEW);
    }

    /** The same for another audience. */
    public SlotSearch forAudience(Audience other) {
        return new SlotSearch(type, provider, from, to, around, within, other, moving, without);
    }

    /** Anyone who does the type, at any time of these days. */
    public static SlotSearch anyone(OnlineAppointmentType.Id type, LocalDate from, LocalDate to) {
        return new SlotSearch(type, null, from, to, null, null);
    }

    /** Whether it is of these days. */
    boolean isOf(LocalDate first, LocalDate last) {
        return from.equals(first) && to.equals(last);
    }

    /** The same at any time of day; the time asked for is only what {@link #distanceTo} is counted from. */
    SlotSearch atAnyTime() {
        return new SlotSearch(type, provider, from, to, null, null, audience, moving, without);
    }

    /** Whether the visit that is to move begins then, with this provider. */
    boolean isWhereItIs(Provider.Id with, long second) {
        return moving != null
                && moving.provider().equals(with)
                && moving.startsAt().getEpochSecond() == second;
    }

    /** How far a slot is from what was looked for, on the wall clock: zero within the days, or the time from the one that
     * would suit on the nearest of them. */
    public Duration distanceTo(Slot slot) {
        var time = around == null ? slot.at().toLocalTime() : around;
        return Duration.between(nearestDay(slot.at().toLocalDate()).atTime(time), slot.at())
                .abs();
    }

    private LocalDate nearestDay(LocalDate day) {
        if (day.isBefore(from)) return from;
        return day.isAfter(to) ? to : day;
    }

    /** The same near a time of day. */
    public SlotSearch near(LocalTime time, Duration beforeOrAfter) {
        return new SlotSearch(type, provider, from, to, time, beforeOrAfter, audience, moving, without);
    }
}
