package org.deskbell.booking;

import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deskbell.availability.Availability;
import org.deskbell.availability.DayTimes;
import org.deskbell.availability.Occupied;
import org.deskbell.availability.Slot;
import org.deskbell.booking.OpenDay.State;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.deskbell.tenancy.NotFound;

/**
 * What can be offered on some days, and on others nothing. A time that several have free is given to who has the fewest
 * times taken that day, then to the first in the practice's order.
 */
final class Offering {
    private static final int NOBODY = -1;

    private final View view;
    private final Sought sought;
    private final OnlineAppointmentType type;
    private final Occupied taken;
    private final Availability availability;
    private final Days days;

    private Offering(View view, Sought sought, Days asked) {
        this.view = view;
        this.sought = sought;
        this.type = view.schedule().find(sought.type()).orElseThrow(() -> new NotFound("online appointment type"));
        this.taken = view.window().taken();
        this.days = asked.within(view.bookable());
        this.availability = Availability.of(Weeks.of(view, sought, type, taken), asked.from(), asked.to());
    }

    /** @throws NotFound if there is no such type */
    static Offering of(View view, Sought sought, Days asked) {
        return new Offering(view, sought, asked);
    }

    OnlineAppointmentType type() {
        return type;
    }

    /** Whether the scheduler is on, the PMS was read, and the type is offered to the audience. */
    boolean isOpen() {
        return view.isOpen(type, sought.audience());
    }

    /** Whether the practice answers before the visit is booked. */
    boolean answersFirst() {
        return view.answersFirst(type);
    }

    /** Who is free at the time, the preferred first. */
    List<Slot> at(Instant startsAt) {
        return at(startsAt, true);
    }

    /** The same for a visit that follows another at once, whatever the usual starts are. */
    List<Slot> following(Instant startsAt) {
        return at(startsAt, false);
    }

    private List<Slot> at(Instant startsAt, boolean onGrid) {
        var day = view.schedule().practice().dayOf(startsAt);
        if (!days.contain(day)) return List.of();
        var busyness = new Busyness(day);
        return availability.at(startsAt, onGrid).stream()
                .sorted(comparingInt(slot -> busyness.of(slot.provider())))
                .toList();
    }

    /** Whether the time would be offered if nothing were taken. */
    boolean couldBe(Instant startsAt) {
        return availability.couldBeAt(startsAt, true);
    }

    /** The same for a visit that follows another at once. */
    boolean couldFollow(Instant startsAt) {
        return availability.couldBeAt(startsAt, false);
    }

    /** Whether the day would have a time if nothing were taken. */
    boolean couldBe(LocalDate day) {
        return days.contain(day) && availability.on(day).couldBe();
    }

    /** The first time that would be offered if nothing were taken. */
    Optional<Instant> first() {
        return days.stream()
                .map(availability::on)
                .flatMap(day -> day.first().stream())
                .findFirst();
    }

    /** The free starts of a day that suit. */
    List<Instant> starts(LocalDate day, SlotSearch search) {
        if (!days.contain(day)) return List.of();
        var times = availability.on(day);
        return IntStream.of(preferred(times, search))
                .mapToObj(place -> Instant.ofEpochSecond(times.start(place)))
                .toList();
    }

    /** The day in the calendar, with so many of its times. */
    OpenDay openDay(LocalDate day, SlotSearch search, int most) {
        if (!days.contain(day)) return new OpenDay(day, State.CLOSED, List.of(), 0);
        var times = availability.on(day);
        var places = preferred(times, search);
        var slots = IntStream.of(places).limit(most).mapToObj(times::slot).toList();
        return new OpenDay(day, state(times, places.length, search), slots, places.length);
    }

    private static State state(DayTimes times, int free, SlotSearch search) {
        if (free > 0) return State.FREE;
        if (search.around() != null && times.size() > 0) return State.NOT_THEN;
        return times.couldBe() ? State.FULL : State.CLOSED;
    }

    /** One slot a time that suits, by time. */
    List<Slot> aTimeEach(SlotSearch search) {
        return days.stream()
                .map(availability::on)
                .flatMap(times -> IntStream.of(preferred(times, search)).mapToObj(times::slot))
                .toList();
    }

    /** The places of the preferred slot of each time that suits. */
    private int[] preferred(DayTimes times, SlotSearch search) {
        var places = new int[times.size()];
        var busyness = new Busyness(times.day());
        var found = 0;
        for (var place = 0; place < times.size(); place++) {
            var first = place;
            while (place + 1 < times.size() && times.start(place + 1) == times.start(first)) place++;
            var least = suits(times, first, search) ? busyness.least(times, first, place, search) : NOBODY;
            if (least != NOBODY) places[found++] = least;
        }
        return Arrays.copyOf(places, found);
    }

    private static boolean suits(DayTimes times, int place, SlotSearch search) {
        if (search.around() == null) return true;
        var distance = Duration.between(search.around(), times.time(place)).abs();
        return distance.compareTo(Objects.requireNonNull(search.within())) <= 0;
    }

    /** How many times each provider has taken on a day. */
    private final class Busyness {
        private final Map<Provider.Id, Integer> counts = new HashMap<>();
        private final LocalDate day;

        Busyness(LocalDate day) {
            this.day = day;
        }

        int of(Provider.Id provider) {
            return counts.computeIfAbsent(
                    provider, one -> taken.begunIn(one, view.startOf(day), view.startOf(day.plusDays(1))));
        }

        /** The first of those who have the least, from one place to another; not where the visit is that is to move. */
        int least(DayTimes times, int first, int last, SlotSearch search) {
            var least = NOBODY;
            for (var place = first; place <= last; place++) {
                var provider = times.provider(place);
                if (search.isWhereItIs(provider, times.start(place))) continue;
                if (least == NOBODY || of(provider) < of(times.provider(least))) least = place;
            }
            return least;
        }
    }
}
