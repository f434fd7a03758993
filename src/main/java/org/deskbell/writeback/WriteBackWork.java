package org.deskbell.writeback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsSilent;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Carries what is due, row by row: claims in one short transaction, speaks to the PMS in none, records in another. */
@Component
class WriteBackWork implements BackgroundWork {
    private static final Logger log = LoggerFactory.getLogger(WriteBackWork.class);
    /** A backlog goes out at this rate a second, for workers are asked once a second: 5,000 visits in nine minutes, and no more
     * than the program of a practice can serve beside its own people. */
    static final int MOST_A_ROUND = 10;

    private static final Duration SOONEST = Duration.ofSeconds(5);
    private static final Duration LATEST = Duration.ofMinutes(2);
    /** What waits behind the first few is woken by the first answer, and tried after this if there was none. */
    private static final Duration REST = Duration.ofHours(1);

    private final WriteBackTable table;
    private final SilenceTable waiting;
    private final PmsWriter writer;
    private final WriteBacks writeBacks;
    private final OnlineAppointments appointments;
    private final PmsConnections connections;
    private final PracticeDatabase database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WriteBackWork(
            WriteBackTable table,
            SilenceTable waiting,
            PmsWriter writer,
            WriteBacks writeBacks,
            OnlineAppointments appointments,
            PmsConnections connections,
            PracticeDatabase database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.waiting = waiting;
        this.writer = writer;
        this.writeBacks = writeBacks;
        this.appointments = appointments;
        this.connections = connections;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "write-back";
    }

    @Override
    public List<PracticeId> due() {
        return table.practicesWithDue(clock.instant());
    }

    @Override
    public void drain() {
        for (var carried = 0; carried < MOST_A_ROUND && !Thread.currentThread().isInterrupted(); carried++) {
            var claimed = table.claim(clock.instant());
            if (claimed.isEmpty() || !carry(claimed.get())) return;
        }
    }

    /** False if the PMS is silent: the others need not try now. One row that goes wrong holds up no other. */
    private boolean carry(Claimed claimed) {
        var course = new Course(claimed, (lease, row) -> table.record(lease, row, clock.instant()));
        try {
            return isAnswered(course);
        } catch (Course.LeaseLost e) {
            log.info("write-back {} was taken from this worker", claimed.row().id());
        } catch (DataAccessException | TransactionException e) {
            throw e; // our own database
        } catch (RuntimeException e) {
            log.error(
                    "write-back {} waits: {}", claimed.row().id(), e.getClass().getName());
            table.record(
                    claimed.lease(),
                    course.row().again(clock.instant().plus(LATEST), OwnWords.UNREADABLE),
                    clock.instant());
        }
        return true;
    }

    private boolean isAnswered(Course course) {
        try {
            var end = writer.carry(course);
            if (hasSpoken(end)) connections.answered();
            keep(course, end);
            return true;
        } catch (PmsSilent e) {
            wait(course, e);
            return false;
        }
    }

    private static boolean hasSpoken(WriteBack end) {
        return end.state() == WriteBack.State.WRITTEN || end.state() == WriteBack.State.CONFLICT;
    }

    private void keep(Course course, WriteBack end) {
        database.together(() -> {
            writeBacks.outOfTheArchive(end);
            course.end(end);
            // Recorded first, and so held: a link made just now either is seen here or finds the row waiting.
            var kept = writeBacks.movedOn(end);
            if (!kept.equals(end)) course.end(kept);
            if (kept.state() == WriteBack.State.CONFLICT && table.tellOfConflict(kept.id()))
                appointments.timeIsTaken(kept.appointment());
            if (kept.state() != WriteBack.State.QUEUED)
                events.publishEvent(new WriteBackEnded(kept.appointment(), kept.state()));
            log.info("write-back {} is {} after {} tries", kept.id(), kept.state(), kept.attempts());
            return kept;
        });
    }

    /** At once, so that its next answer wakes all that waits. */
    private void wait(Course course, PmsSilent silence) {
        database.together(() -> {
            connections.silent(silence.words());
            var now = clock.instant();
            var next = now.plus(silence.pause(pause(now)));
            course.record(course.row().again(now, silence.words()));
            waiting.postpone(new SilenceTable.Tries(next, next.plus(REST)), silence.words(), now);
            return next;
        });
        log.warn("write-back {} waits, the PMS is silent: {}", course.row().id(), silence.words());
    }

    /** Soon after a hiccup, at most two minutes apart in a long outage. */
    private Duration pause(Instant now) {
        var silentFor = connections
                .find()
                .map(pms -> pms.silentSince())
                .map(since -> Duration.between(since, now).dividedBy(4))
                .orElse(SOONEST);
        return silentFor.compareTo(SOONEST) < 0 ? SOONEST : silentFor.compareTo(LATEST) > 0 ? LATEST : silentFor;
    }
}
