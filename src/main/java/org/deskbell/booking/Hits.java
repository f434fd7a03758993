package org.deskbell.booking;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.deskbell.availability.Coverage;
import org.deskbell.availability.Lack;
import org.deskbell.practice.Schedules;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** Which coming appointments a change of the schedule takes something from that they need: hours, an open day, the provider. */
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
     * @param hit those that lack something which they did not lack before, also if they lacked something else
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
        var coming = appointments.toCome(clock.instant()).stream()
                .map(one -> new Touched(one, lacks(before, one), lacks(after, one)))
                .toList();
        return new Effect(those(coming, Touched::isHit), those(coming, Touched::isSpared));
    }

    /** A coming appointment, and what it lacks before and after the change. */
    private record Touched(OnlineAppointment appointment, Set<Lack> before, Set<Lack> after) {
        boolean isHit() {
            return !before.containsAll(after);
        }

        boolean isSpared() {
            return !before.isEmpty() && after.isEmpty();
        }
    }

    private static List<OnlineAppointment> those(List<Touched> coming, Predicate<Touched> which) {
        return coming.stream().filter(which).map(Touched::appointment).toList();
    }

    private static Set<Lack> lacks(Coverage hours, OnlineAppointment one) {
        return hours.lacks(one.provider(), one.operatory(), one.startsAt(), one.endsAt());
    }
}
