package org.deskbell.pms;

import java.time.Clock;
import java.time.Duration;
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
    private final RefreshTable table;
    private final PmsConnections connections;
    private final PmsMirrorTable mirror;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Refreshes(
            RefreshTable table,
            PmsConnections connections,
            PmsMirrorTable mirror,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.connections = connections;
        this.mirror = mirror;
        this.events = events;
        this.clock = clock;
    }

    /** Asks for a run that reads everything, so that also what was deleted is seen; gives the open one if there is one. */
    @Transactional
    public Refresh ask(Actor by) {
        table.widen();
        return ask(Refresh.Kind.EVERYTHING, by);
    }

    /** Asks for a run that reads what changed, where that is possible: it brings the record that somebody has just made. Gives
     * the open run if there is one. */
    @Transactional
    public Refresh askForChanges(Actor by) {
        return ask(canReadChanges() ? Refresh.Kind.CHANGES : Refresh.Kind.EVERYTHING, by);
    }

    /** Not before everything was read, and not if the matching keys have to be made anew. */
    boolean canReadChanges() {
        return connections.mark().isPresent() && mirror.hasKeysOfThisModel();
    }

    private Refresh ask(Refresh.Kind kind, Actor by) {
        var asked = new Refresh.Id(UUID.randomUUID());
        table.insert(asked, kind, by.shown(), clock.instant());
        var open = table.open().orElse(asked);
        if (open.equals(asked)) trail(open, "asked for a refresh from the PMS", by);
        return get(open);
    }

    /** Asks for changes if the last good run was asked for longer ago than this; otherwise gives that one. While a run has to be
     * confirmed and only everything could be read, that is given: another would raise the same question. */
    @Transactional
    public Refresh askIfOlderThan(Duration age, Actor by) {
        var youngest = clock.instant().minus(age);
        return latestDone()
                .filter(done -> !done.askedAt().isBefore(youngest))
                .or(() -> canReadChanges() ? Optional.empty() : question())
                .orElseGet(() -> askForChanges(by));
    }

    /** Has the mirror follow what the PMS told. A run that is under way may have passed it: then the news waits. A list that a
     * person is asked to confirm is not read anew under his hands.
     *
     * @param noted notes, in the same transaction, that the news is followed */
    @Transactional
    public void follow(Runnable noted, Actor by) {
        if (latest().filter(Refresh::isOpen).isPresent()) return;
        noted.run();
        if (canReadChanges() || question().isEmpty()) askForChanges(by);
    }

    /** The run that a person has to confirm: the list lacks too many of the known records to be believed. Empty if the newest
     * reading was believed. */
    public Optional<Refresh> question() {
        return table.question().flatMap(table::find);
    }

    /** The known records that the list lacked which a person has to confirm; none if it is in question no more. */
    public List<PmsPatientId> missing(Refresh.Id id) {
        return table.missing(id);
    }

    /** Whether the list that we hold may not be that of the PMS: it has to be confirmed, or is that of the PMS before. Until
     * that is settled no link ends or moves by what the PMS says, and nothing is written there. */
    public boolean isInDoubt() {
        return table.isInDoubt();
    }

    /** Whether everything was read once of the PMS that the practice has now. */
    public boolean isRead() {
        return table.isRead();
    }

    /** Says that the records are really gone which the run found missing: asks for a run that may lose about as many. If that
     * is in question no more, the newest run is given.
     *
     * @throws NotFound if there is no such run */
    @Transactional
    public Refresh confirm(Refresh.Id id, Actor by) {
        var doubted = get(id);
        if (question().filter(doubted::equals).isEmpty()) return latest().orElse(doubted);
        trail(id, "confirmed that " + doubted.missing() + " records are gone from the PMS", by);
        var asked = ask(by);
        table.letGo(asked.id(), ShrunkenList.confirmed(doubted.missing()));
        return asked;
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
        if (!(by instanceof Actor.Rule)) events.publishEvent(new RefreshTold(id, deed, by));
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
}
