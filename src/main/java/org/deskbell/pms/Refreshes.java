package org.deskbell.pms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.deskbell.tenancy.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs of "Refresh Patients from PMS"; at most one is open in a practice. */
@Component
public class Refreshes {
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final RefreshTable table;
    private final PmsPatients patients;
    private final PmsBusyTimes busyTimes;
    private final PmsCatalogue catalogue;
    private final PmsConnections connections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Refreshes(
            RefreshTable table,
            PmsPatients patients,
            PmsBusyTimes busyTimes,
            PmsCatalogue catalogue,
            PmsConnections connections,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.patients = patients;
        this.busyTimes = busyTimes;
        this.catalogue = catalogue;
        this.connections = connections;
        this.events = events;
        this.clock = clock;
    }

    /** Asks for a run; gives the open one if there is one. */
    @Transactional
    public Refresh ask(Actor by) {
        var asked = new Refresh.Id(UUID.randomUUID());
        table.insert(asked, by.shown(), clock.instant());
        var open = table.open().orElse(asked);
        if (open.equals(asked)) trail(open, "asked for a refresh from the PMS", by);
        return get(open);
    }

    /** Asks for a run if the last good one was asked for longer ago than this; otherwise gives that one. */
    @Transactional
    public Refresh askIfOlderThan(Duration age, Actor by) {
        var youngest = clock.instant().minus(age);
        return latestDone().filter(done -> !done.askedAt().isBefore(youngest)).orElseGet(() -> ask(by));
    }

    /** Asks an open run to stop after the page it is reading; an ended one stays as it is.
     *
     * @throws NotFound if there is no such run */
    @Transactional
    public Refresh cancel(Refresh.Id id, Actor by) {
        if (table.cancel(id, clock.instant())) trail(id, "asked to stop a refresh from the PMS", by);
        return get(id);
    }

    // Deskbell's own runs, every few minutes, would drown the deeds of people.
    private void trail(Refresh.Id id, String deed, Actor by) {
        if (!(by instanceof Actor.Rule)) events.publishEvent(new RefreshAsked(id, deed, by));
    }

    /** The run.
     *
     * @throws NotFound if there is no such run */
    public Refresh get(Refresh.Id id) {
        return table.find(id).orElseThrow(() -> new NotFound("refresh"));
    }

    /** The newest run, whatever became of it. */
    public Optional<Refresh> latest() {
        return table.latest().flatMap(table::find);
    }

    /** The newest run that ended well: the PMS data is as of its start. */
    public Optional<Refresh> latestDone() {
        return table.latestDone().flatMap(table::find);
    }

    /** A run that a worker has begun, under a lease of its own. */
    record Run(Refresh.Id id, UUID lease, Instant began) {
        StageId stage() {
            return StageId.of(id);
        }
    }

    boolean isOverdue(Duration age, Duration pause) {
        var now = clock.instant();
        return table.isOverdue(now.minus(age), now.minus(pause));
    }

    /** Begins the run that waits, or anew the one whose reader has fallen silent. */
    @Transactional
    Optional<Run> claim() {
        var now = clock.instant();
        var lease = UUID.randomUUID();
        var run = table.claim(lease, now, now.plus(LEASE)).map(id -> new Run(id, lease, now));
        run.ifPresent(begun -> patients.forget(begun.stage()));
        return run;
    }

    /** Keeps a page and counts it. False if the run is not to go on. */
    @Transactional
    boolean keep(Run run, Pms.PatientPage page) {
        var until = clock.instant().plus(LEASE);
        if (!table.goesOn(run, page.patients().size(), page.total(), until)) return false;
        patients.keep(run.stage(), page.patients());
        return true;
    }

    /** Makes all that we hold what the PMS has said. */
    @Transactional
    void finish(Run run, Catalogue named, List<BusyTime> taken) {
        if (!table.hold(run)) return;
        catalogue.replace(named);
        var difference = patients.mirror(run.stage(), run.began());
        table.count(run, difference);
        events.publishEvent(new PatientsRead(run.id(), difference.all()));
        // Last, because whoever books waits from here on.
        events.publishEvent(new BusyTimesRead(run.id()));
        busyTimes.replace(taken);
        table.end(run, Refresh.State.DONE, null, clock.instant());
        connections.answered();
    }

    /** Ends a run that was asked to stop; of one that another reader took over nothing is touched. */
    @Transactional
    void stop(Run run) {
        if (!table.hold(run)) return;
        patients.forget(run.stage());
        table.end(run, Refresh.State.CANCELLED, null, clock.instant());
    }

    /** Ends a run that cannot go on. */
    @Transactional
    void fail(Run run, String words) {
        if (!table.hold(run)) return;
        patients.forget(run.stage());
        table.end(run, Refresh.State.FAILED, words, clock.instant());
    }
}
