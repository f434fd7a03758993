package org.deskbell.booking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.deskbell.availability.Coverage;
import org.deskbell.availability.Lack;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Schedule;
import org.deskbell.practice.Schedules;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** Which coming appointments a change of the schedule takes something from that they need: hours, an open day, the provider, the place. */
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
     * @param hit those that lack something which they did not lack before, also if they lacked something else, and those that are
     *     in another location now
     * @param spared those that it covers again */
    record Effect(List<OnlineAppointment> hit, List<OnlineAppointment> spared) {}

    /** Makes the change, looks, and takes it back. */
    List<OnlineAppointment> of(Runnable change) {
        return database.together(() -> made(change), effect -> false).hit();
    }

    /** Makes the change, in the transaction at hand, and gives what it does. No booking comes between: they wait for whoever
     * changes the schedule. */
    Effect made(Runnable change) {
        var before = seen();
        change.run();
        var after = seen();
        var coming = appointments.toCome(clock.instant()).stream()
                .map(one -> new Touched(one, before.of(one), after.of(one)))
                .toList();
        return new Effect(those(coming, Touched::isHit), those(coming, Touched::isSpared));
    }

    private Seen seen() {
        var schedule = schedules.current();
        return new Seen(schedule, Coverage.of(schedule));
    }

    /** The schedule before or after the change. */
    private record Seen(Schedule schedule, Coverage hours) {
        Standing of(OnlineAppointment one) {
            return new Standing(
                    hours.lacks(one.provider(), one.operatory(), one.startsAt(), one.endsAt()),
                    schedule.find(one.operatory()).map(Operatory::location));
        }
    }

    /** What an appointment lacks, and where it is. */
    private record Standing(Set<Lack> lacks, Optional<String> location) {}

    /** A coming appointment before and after the change. */
    private record Touched(OnlineAppointment appointment, Standing before, Standing after) {
        boolean isHit() {
            return isElsewhere() || !before.lacks.containsAll(after.lacks);
        }

        boolean isSpared() {
            return !isElsewhere() && !before.lacks.isEmpty() && after.lacks.isEmpty();
        }

        private boolean isElsewhere() {
            return !before.location.equals(after.location);
        }
    }

    private static List<OnlineAppointment> those(List<Touched> coming, Predicate<Touched> which) {
        return coming.stream().filter(which).map(Touched::appointment).toList();
    }
}
