package org.deskbell.booking;

import java.time.Instant;
import org.deskbell.practice.Schedule;

/** All that a calendar is made of: what was asked, and what one statement saw of the schedule and of what is taken. */
public final class Look {
    private final View view;
    private final SlotSearch search;
    private final Days looked;

    /** @param looked of the days asked for, those that can be booked; one that cannot, if none can */
    Look(View view, SlotSearch search, Days looked) {
        this.view = view;
        this.search = search;
        this.looked = looked;
    }

    public SlotSearch search() {
        return search;
    }

    public Schedule schedule() {
        return view.schedule();
    }

    /** Whether what is known of the PMS is too old to say what is taken: a booking becomes a request. */
    public boolean isStale() {
        return view.isStale();
    }

    /** A day each.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such type */
    public OpenDays calendar() {
        var offering = Offering.of(view, Sought.of(search), looked);
        var onlyFirst = schedule().settings().firstOnly() && search.audience() != Audience.STAFF;
        var most = onlyFirst ? 1 : Integer.MAX_VALUE;
        var days = new Days(search.from(), search.to())
                .stream().map(day -> offering.openDay(day, search, most)).toList();
        return new OpenDays(
                days, offering.answersFirst(), new Seen(this, offering.first().orElse(Instant.MAX)));
    }

    /**
     * What was seen, to be shown again to who would see the same.
     *
     * @param first the first time that would be offered if nothing were taken: until it comes too near, none does
     */
    public record Seen(Look look, Instant first) {
        /** Whether the calendar of a later look is the same. */
        public boolean isStill(Look later) {
            return later.isOf(look)
                    && !later.earliest().isBefore(look.earliest())
                    && !later.earliest().isAfter(first);
        }
    }

    private Instant earliest() {
        return view.earliest(search.audience());
    }

    private boolean isOf(Look other) {
        return search.equals(other.search)
                && looked.equals(other.looked)
                && schedule().equals(other.schedule())
                && view.bookable().equals(other.view.bookable())
                && view.isPmsKnown() == other.view.isPmsKnown()
                && view.isStale() == other.view.isStale()
                && view.window().lines().equals(other.view.window().lines());
    }
}
