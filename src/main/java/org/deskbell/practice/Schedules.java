package org.deskbell.practice;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deskbell.pms.BusyTimesRead;
import org.deskbell.pms.PmsConnection;
import org.deskbell.pms.PmsConnectionChanged;
import org.deskbell.pms.PmsConnections;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.NotFound;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The schedule of the practice, remembered by each node as long as its edition is the same. */
@Component
public class Schedules {
    private static final int MOST_PRACTICES = 500;

    private final Map<PracticeId, Schedule> remembered = Collections.synchronizedMap(new Lately());
    private final ScheduleEditionTable edition;
    private final PracticeTable practice;
    private final AppointmentTypeTable types;
    private final ProviderTable providers;
    private final OperatoryTable operatories;
    private final HoursTable hours;
    private final HoursExceptionTable exceptions;
    private final ClosedDayTable closedDays;
    private final BlockTable blocks;
    private final PmsConnections connections;
    private final PracticeDatabase database;
    private final Clock clock;

    Schedules(
            ScheduleEditionTable edition,
            PracticeTable practice,
            AppointmentTypeTable types,
            ProviderTable providers,
            OperatoryTable operatories,
            HoursTable hours,
            HoursExceptionTable exceptions,
            ClosedDayTable closedDays,
            BlockTable blocks,
            PmsConnections connections,
            PracticeDatabase database,
            Clock clock) {
        this.edition = edition;
        this.practice = practice;
        this.types = types;
        this.providers = providers;
        this.operatories = operatories;
        this.hours = hours;
        this.exceptions = exceptions;
        this.closedDays = closedDays;
        this.blocks = blocks;
        this.connections = connections;
        this.database = database;
        this.clock = clock;
    }

    /** The schedule as it is.
     *
     * @throws NotFound if the practice was never set up */
    public Schedule current() {
        return database.together(() -> at(edition.now()));
    }

    /** What this node remembers, which may be out of date; where it remembers nothing, the schedule as it is. Whoever uses
     * it compares its edition with the one that his own statement reads.
     *
     * @throws NotFound if the practice was never set up */
    public Schedule lately() {
        var known = remembered.get(CurrentPractice.get());
        return known == null ? current() : known;
    }

    /** The schedule of this edition, or a later one.
     *
     * @throws NotFound if the practice was never set up */
    public Schedule at(long wanted) {
        var known = remembered.get(CurrentPractice.get());
        if (known != null && known.edition() == wanted) return known;
        var read = database.together(this::read);
        remembered.put(CurrentPractice.get(), read);
        return read;
    }

    /** The edition comes first: if the schedule changes while it is read, the next comparison finds the difference. */
    private Schedule read() {
        var now = edition.now();
        var itself = practice.find().orElseThrow(() -> new NotFound("practice"));
        var since = itself.dayOf(clock.instant()).minusDays(1);
        var who = providers.all();
        var where = operatories.all();
        var present = Present.of(who, where);
        return new Schedule(
                now,
                itself,
                practice.settings().orElseThrow(() -> new NotFound("practice")),
                types.all(),
                who,
                where,
                present.hours(hours.all()),
                present.exceptions(exceptions.from(since)),
                closedDays.from(since),
                blocks.from(since),
                connections.find().map(PmsConnection::capabilities));
    }

    /** What was changed here is read anew here, also by those who compare nothing. */
    @TransactionalEventListener
    void forget(SettingsChanged event) {
        remembered.remove(CurrentPractice.get());
    }

    /** What the PMS can do decides what a booking needs. */
    @EventListener
    void renew(PmsConnectionChanged event) {
        edition.renew();
    }

    /** Bookings under way finish first; those that follow see the busy times read from the PMS. */
    @EventListener
    void hold(BusyTimesRead event) {
        edition.hold();
    }

    /** The practices that were asked for last. */
    private static final class Lately extends LinkedHashMap<PracticeId, Schedule> {
        private static final long serialVersionUID = 1;

        Lately() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<PracticeId, Schedule> eldest) {
            return size() > MOST_PRACTICES;
        }
    }
}
