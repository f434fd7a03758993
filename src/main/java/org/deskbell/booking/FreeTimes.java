package org.deskbell.booking;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.deskbell.availability.Slot;
import org.deskbell.practice.OnlineAppointmentType;
import org.springframework.stereotype.Component;

/** Which times are offered, and to whom. */
@Component
class FreeTimes {
    /** How many days around those looked for are read for the nearest times, before all are. */
    private static final List<Integer> RINGS = List.of(1, 7);

    private final Views views;

    FreeTimes(Views views) {
        this.views = views;
    }

    /** What can be offered on these days, all with one look; inside a booking that shares the schedule, by its edition.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such type */
    Offering offering(Sought sought, Days days) {
        return Offering.of(views.of(List.of(sought), days), sought, days);
    }

    /** A day each.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such type */
    List<OpenDay> openDays(SlotSearch search) {
        return look(search).calendar().days();
    }

    /** All that the calendar is made of, with one look. */
    Look look(SlotSearch search) {
        return looks(List.of(search), new Days(search.from(), search.to())).getFirst();
    }

    /** The same of all that are asked for on these days, with one look for all of them. */
    List<Look> looks(List<SlotSearch> all, Days asked) {
        var bookable = asked.within(views.bookable());
        var looked = bookable.areNone() ? Days.only(asked.from()) : bookable;
        var view = views.of(all.stream().map(Sought::of).toList(), looked);
        return all.stream().map(search -> new Look(view, search, looked)).toList();
    }

    /** The nearest on the wall clock to the days and the time looked for, by time.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such type */
    List<Slot> nearest(SlotSearch search, int limit) {
        return nearest(
                search,
                limit,
                views.bookable(),
                days -> offering(Sought.of(search), days).aTimeEach(search.atAnyTime()));
    }

    /** The same of whatever is free on some days, looked for on none but these. */
    List<Slot> nearest(SlotSearch search, int limit, Days among, Function<Days, List<Slot>> free) {
        var all = among.within(views.bookable());
        for (var ring : RINGS) {
            var days = new Days(search.from(), search.to()).widened(ring).within(all);
            if (days.areNone()) continue;
            var found = nearest(free.apply(days), search, limit);
            if (found.size() == limit && isWithin(ring, search, found)) return byTime(found);
        }
        return all.areNone() ? List.of() : byTime(nearest(free.apply(all), search, limit));
    }

    private static List<Slot> byTime(List<Slot> slots) {
        return slots.stream().sorted(comparing(Slot::startsAt)).toList();
    }

    private static List<Slot> nearest(List<Slot> free, SlotSearch search, int limit) {
        return free.stream().sorted(comparing(search::distanceTo)).limit(limit).toList();
    }

    /** Whether no time outside the ring can be nearer: beyond n days around, it is more than n days away. */
    private static boolean isWithin(int ring, SlotSearch search, List<Slot> byDistance) {
        return search.distanceTo(byDistance.getLast()).compareTo(Duration.ofDays(ring)) <= 0;
    }

    /** Whether the practice answers before a visit is booked: it wants to, or what is known of the PMS is too old. */
    boolean answersFirst(OnlineAppointmentType type) {
        return views.ofNothing().answersFirst(type);
    }

    /** Whether what is known of the PMS is too old to book at once. */
    boolean isStale() {
        return views.ofNothing().isStale();
    }
}
