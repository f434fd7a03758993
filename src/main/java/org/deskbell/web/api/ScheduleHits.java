package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.deskbell.booking.Changes;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.web.Me;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Tells the office manager's programs which bookings a change of the schedule would hit; nothing is changed. */
@Component
class ScheduleHits {
    private static final int FURTHEST_YEARS = 10;
    private static final String LOOKED = "looked at the bookings a change of the schedule hits";

    private final Changes changes;
    private final PracticeClock clock;
    private final Told told;
    private final Looks looks;

    ScheduleHits(Changes changes, PracticeClock clock, Told told, Looks looks) {
        this.changes = changes;
        this.clock = clock;
        this.told = told;
        this.looks = looks;
    }

    /** The visits. */
    @Schema(name = "Hits", description = "The coming visits that would lie outside the schedule, soonest first.")
    record Hits(@Schema(description = "The visits.") List<BookedAnswer> items) {}

    Hits of(Runnable change, Me me) {
        var hit = changes.hitBy(change);
        looks.atOnline(hit.stream().map(OnlineAppointment::patient).toList(), LOOKED, me.actor());
        return new Hits(hit.stream().map(told::answer).toList());
    }

    /** Adds what is wrong with the date of a change. */
    void check(String field, LocalDate day, List<Fault> faults) {
        var today = clock.today();
        if (day.isBefore(today)) faults.add(new Fault(field, "Must not be in the past."));
        if (day.isAfter(today.plusYears(FURTHEST_YEARS)))
            faults.add(new Fault(field, "Must be within " + FURTHEST_YEARS + " years."));
    }

    /** The schedule is the office manager's.
     *
     * @throws AccessDeniedException for anybody else */
    static void requireOfficeManager(Me me) {
        if (!me.isOfficeManager()) throw new AccessDeniedException("The schedule is for the office manager.");
    }
}
