package org.deskbell.booking;

import java.time.Clock;
import java.util.List;
import org.deskbell.availability.Coverage;
import org.deskbell.practice.Schedules;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** Which coming appointments a change of the schedule would leave outside the hours. */
@Component
class Hits {
    private final PracticeDatabase database;
    private final AppointmentTable appointments;
    private final Schedules schedules;
    private final Clock clock;

    Hits(PracticeDatabase database, AppointmentTable appointments, Schedules schedules, Clock clock) {
        this.database = database;
        this.appointments = appointments;
        this.schedules = schedules;
        this.clock = clock;
    }

    /** What a change does to coming appointments, soonest first.
     *
     * @param hit those that the schedule does not cover any more
     * @param spared those that it covers again */
    record Effect(List<OnlineAppointment> hit, List<OnlineAppointment> spared) {}

    /** Makes the change, looks, and takes it back. */
    List<OnlineAppointment> of(Runnable change) {
        return database.together(() -> made(change), effect -> false).hit();
    }

    /** Makes the change, in the transaction at hand, and gives what it does. No booking comes between: they wait for whoever
     * changes the schedule. */
    Effect made(Runnable change) {
        var before = Coverage.of(schedules.current());
        change.run();
        var after = Coverage.of(schedules.current());
        var coming = appointments.toCome(clock.instant());
        return new Effect(lost(coming, before, after), lost(coming, after, before));
    }

    private static List<OnlineAppointment> lost(List<OnlineAppointment> coming, Coverage from, Coverage to) {
        return coming.stream()
                .filter(one -> covers(from, one) && !covers(to, one))
                .toList();
    }

    private static boolean covers(Coverage hours, OnlineAppointment one) {
        return hours.covers(one.provider(), one.operatory(), one.startsAt(), one.endsAt());
    }
}
