package org.deskbell.pms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A run as its reader has it: begun under a lease, kept page by page, and ended one way or another. */
@Component
class RefreshRuns {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(90);
    /** So many are asked for one by one well within a lease. */
    private static final int MOST_PASSED_OVER = 20;

    private static final int PAGES_TOGETHER = 2;

    private static final Actor RULE = new Actor.Rule("refresh from the PMS");

    private final RefreshRunTable table;
    private final Refreshes refreshes;
    private final PmsMirror mirror;
    private final PmsBusyTimes busyTimes;
    private final PmsCatalogue catalogue;
    private final PmsConnections connections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RefreshRuns(
            RefreshRunTable table,
            Refreshes refreshes,
            PmsMirror mirror,
            PmsBusyTimes busyTimes,
            PmsCatalogue catalogue,
            PmsConnections connections,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.refreshes = refreshes;
        this.mirror = mirror;
        this.busyTimes = busyTimes;
        this.catalogue = catalogue;
        this.connections = connections;
        this.events = events;
        this.clock = clock;
    }

    /** A run that a worker has begun, under a lease of its own.
     *
     * @param edition of the connection under which it reads; under another it is not to go on
     * @param began when its first reader began
     * @param mark from where changes are asked
     * @param place where the reading goes on; null at the beginning */
    record Run(
            Refresh.Id id,
            Refresh.Kind kind,
            UUID lease,
            int edition,
            Instant began,
            @Nullable String mark,
            RefreshPageTable.@Nullable Place place) {
        StageId stage() {
            return StageId.of(id);
        }

        /** Whether nothing is left to read but what is beside the patients. */
        boolean isRead() {
            return place != null && place.next() == null;
        }

        /** The cursor of the next page. */
        @Nullable
        String next() {
            return place == null ? null : place.next();
        }
    }

    /** Begins the run that waits, or goes on with the one whose reader has fallen silent. */
    @Transactional
    Optional<Run> claim() {
        var now = clock.instant();
        var lease = UUID.randomUUID();
        return table.claim(lease, now, now.plus(LEASE)).map(claimed -> begin(claimed, lease, now));
    }

    private Run begin(RefreshRunTable.Claimed claimed, UUID lease, Instant now) {
        var mark = connections.mark().orElse(null);
        var edition = connections.edition();
        var stage = StageId.of(claimed.id());
        var goesOn = !claimed.anew() && claimed.edition() == edition;
        var place = goesOn ? mirror.place(stage) : Optional.<RefreshPageTable.Place>empty();
        if (place.isPresent())
            return new Run(claimed.id(), claimed.kind(), lease, edition, claimed.began(), mark, place.get());
        table.beginAnew(claimed.id(), edition, now);
        mirror.begin(stage);
        return new Run(claimed.id(), claimed.kind(), lease, edition, now, mark, null);
    }

    /** Notes what the PMS of the run says it can do now. False if the run is not to go on. */
    @Transactional
    boolean can(Run run, Set<Capability> capabilities) {
        if (!hold(run)) return false;
        connections.can(capabilities);
        return true;
    }

    /** Whether the run is still ours, and its PMS the one that the practice has; holds it until the transaction ends. One that
     * is ours under an earlier edition is begun anew when its lease is over. */
    private boolean hold(Run run) {
        return table.hold(run) && connections.edition() == run.edition();
    }

    /** Holds the lease longer. False if the run is not to go on. */
    boolean goesOn(Run run) {
        return table.goesOn(run, clock.instant().plus(LEASE));
    }

    /** How many pages of the run are worth reading ahead, to be kept together: where little has changed, keeping a page costs
     * more than what is on it. */
    int pagesAhead(Run run) {
        return run.kind() == Refresh.Kind.EVERYTHING && mirror.isFilled() ? PAGES_TOGETHER : 1;
    }

    /** Keeps a page and counts it. False if the run is not to go on. */
    @Transactional
    boolean keep(Run run, Pms.PatientPage page) {
        if (!table.goesOn(run, page, clock.instant().plus(LEASE))) return false;
        mirror.keep(run.stage(), page);
        return true;
    }

    /** The known records that a reading of everything passed over; none if they are more than a list loses by its pages. */
    List<PmsPatientId> passedOver(Run run) {
        if (run.kind() == Refresh.Kind.CHANGES) return List.of();
        var unnamed = mirror.unnamed(run.stage(), run.began(), MOST_PASSED_OVER + 1);
        return unnamed.size() > MOST_PASSED_OVER ? List.of() : unnamed;
    }

    /** Makes what we hold what the PMS has said, unless it says too little to be believed. */
    @Transactional
    void finish(Run run, Catalogue named, List<BusyTime> taken) {
        if (!hold(run)) return;
        mirror.mustBeOpen(run.stage());
        var rest = new Rest(named, taken);
        if (run.kind() == Refresh.Kind.CHANGES) done(run, mirror.take(run.stage(), run.began()), rest);
        else believe(run, rest);
    }

    private void believe(Run run, Rest rest) {
        var list = mirror.held(run.stage(), run.began());
        if (list.isEmpty()) end(run, Refresh.State.FAILED, list.words());
        else if (list.isDoubtful(table.mayLose(run))) doubt(run, list);
        else done(run, mirror.become(run.stage(), list, run.began()), rest);
    }

    private void doubt(Run run, ShrunkenList list) {
        var deed = "doubted a refresh that would mark " + list.missing() + " of " + list.known() + " records gone";
        if (refreshes.question().isEmpty()) events.publishEvent(new RefreshTold(run.id(), deed, RULE));
        table.lacks(run, list);
        end(run, Refresh.State.NEEDS_CONFIRMING, list.words());
    }

    /** What was read beside the patients. */
    private record Rest(Catalogue named, List<BusyTime> taken) {}

    private void done(Run run, PmsMirror.Difference difference, Rest rest) {
        catalogue.replace(rest.named());
        table.count(run, difference);
        events.publishEvent(new PatientsRead(run.id(), difference.all()));
        var taken = busyTimes.beside(rest.taken());
        // Last, because whoever books waits from here on.
        events.publishEvent(new BusyTimesRead(run.id()));
        var words = busyTimes.replace(taken);
        connections.mark(run, table.mark(run));
        over(run, Refresh.State.DONE, words.orElse(null));
        connections.answered();
    }

    /** Ends a run that was asked to stop; of one that another reader took over nothing is touched. */
    @Transactional
    void stop(Run run) {
        if (hold(run)) end(run, Refresh.State.CANCELLED, null);
    }

    /** Ends a run that cannot go on. False if another reader took it over, or the practice has got another PMS. */
    @Transactional
    boolean fail(Run run, String words) {
        var isOurs = hold(run);
        if (isOurs) end(run, Refresh.State.FAILED, words);
        return isOurs;
    }

    private void end(Run run, Refresh.State state, @Nullable String words) {
        mirror.forget(run.stage());
        over(run, state, words);
    }

    private void over(Run run, Refresh.State state, @Nullable String words) {
        table.end(run, state, words, clock.instant());
        table.forget(clock.instant().minus(KEPT));
    }
}
