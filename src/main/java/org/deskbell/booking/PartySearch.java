package org.deskbell.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * A family looks for visits together.
 *
 * @param seats one for each person, in the order of the visits
 * @param from the first day, included
 * @param to the last day, included; at most 62 days after the first
 * @param around the time of day that would suit the first visit; null for any time
 * @param within how long before or after it; asked for with {@code around}
 * @param without the holds of who looks: their times count as free
 */
public record PartySearch(
        List<Seat> seats,
        Arrangement arrangement,
        LocalDate from,
        LocalDate to,
        @Nullable LocalTime around,
        @Nullable Duration within,
        List<OnlineAppointment.Id> without) {
    private static final int MOST_SEATS = 6;
    private static final int MOST_DAYS = 62;

    public PartySearch {
        if (seats.isEmpty() || seats.size() > MOST_SEATS) throw new IllegalArgumentException("seats: 1 to 6");
        if (to.isBefore(from)) throw new IllegalArgumentException("to: must not be before from");
        if (from.plusDays(MOST_DAYS).isBefore(to)) throw new IllegalArgumentException("to: at most 62 days after from");
        if ((around == null) != (within == null)) throw new IllegalArgumentException("around: goes with within");
        seats = List.copyOf(seats);
        without = List.copyOf(without);
    }

    /** Who looks holds nothing yet. */
    public PartySearch(
            List<Seat> seats,
            Arrangement arrangement,
            LocalDate from,
            LocalDate to,
            @Nullable LocalTime around,
            @Nullable Duration within) {
        this(seats, arrangement, from, to, around, within, List.of());
    }

    /** What the first of them looks for. */
    SlotSearch first() {
        var seat = seats.getFirst();
        return new SlotSearch(seat.type(), seat.provider(), from, to, around, within, seat.audience());
    }

    /** What one of them comes for, to whom, null for anyone, and by whose rules. */
    public record Seat(OnlineAppointmentType.Id type, Provider.@Nullable Id provider, Audience audience) {}

    /** How the visits lie. */
    public enum Arrangement {
        /** Each begins when the one before it ends. */
        BACK_TO_BACK,
        /** All begin at the same time, each with somebody else. */
        SIDE_BY_SIDE
    }
}
