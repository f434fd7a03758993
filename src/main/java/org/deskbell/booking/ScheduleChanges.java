package org.deskbell.booking;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.deskbell.audit.Actor;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes of the schedule together with what becomes of the appointments they hit: both at once, or neither. */
@Component
public class ScheduleChanges {
    private final Hits hits;
    private final Changes changes;
    private final ChangeTable table;
    private final Letters letters;
    private final PracticeDatabase database;
    private final ApplicationEventPublisher events;

    ScheduleChanges(
            Hits hits,
            Changes changes,
            ChangeTable table,
            Letters letters,
            PracticeDatabase database,
            ApplicationEventPublisher events) {
        this.hits = hits;
        this.table = table;
        this.changes = changes;
        this.letters = letters;
        this.database = database;
        this.events = events;
    }

    /** A change of the schedule. */
    @FunctionalInterface
    public interface Change {
        /** False if it is not possible; then whatever it did is taken back. */
        boolean make();
    }

    /** What becomes of the appointments that a change hits. */
    public enum Fate {
        /** They stay as they are. */
        KEPT,
        /** They stay until their patients choose another time; a letter asks them to. */
        ASKED_TO_MOVE,
        CANCELLED
    }

    /**
     * What somebody decided.
     *
     * @param seen the appointments that he was shown
     * @param words to the patients; may be empty, 500 characters at most
     */
    public record Decided(Set<OnlineAppointment.Id> seen, Fate fate, String words) {
        /** Nothing was shown yet. */
        public static final Decided NOTHING = new Decided(Set.of(), Fate.KEPT, "");
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The change is made, and so many appointments met their fate. */
        record Made(int hit, Fate fate) implements Outcome {}

        /** The change was not possible; nothing is done. */
        record NotPossible() implements Outcome {}

        /** The change hits appointments that nobody decided about; nothing is done. Soonest first. */
        record Hits(List<OnlineAppointment> appointments) implements Outcome {}
    }

    /** Makes the change, if it hits only appointments that were seen. To be called in no transaction. */
    public Outcome make(Change change, Decided decided, Actor by) {
        return database.together(() -> made(change, decided, by), Outcome.Made.class::isInstance);
    }

    private Outcome made(Change change, Decided decided, Actor by) {
        var possible = new AtomicBoolean();
        var effect = hits.made(() -> possible.set(change.make()));
        var hit = effect.hit();
        if (!possible.get()) return new Outcome.NotPossible();
        if (!decided.seen().containsAll(ids(hit))) return new Outcome.Hits(hit);
        lock(Stream.concat(hit.stream(), effect.spared().stream()));
        settle(hit, decided, by);
        ids(effect.spared()).forEach(table::moveAskedNoMore);
        return new Outcome.Made(hit.size(), decided.fate());
    }

    /** In the order of their ids, as whoever cancels several: nobody waits for one while he has the other's. */
    private void lock(Stream<OnlineAppointment> appointments) {
        appointments
                .map(OnlineAppointment::id)
                .sorted(comparing(OnlineAppointment.Id::value))
                .forEach(table::lock);
    }

    private void settle(List<OnlineAppointment> hit, Decided decided, Actor by) {
        if (hit.isEmpty()) return;
        switch (decided.fate()) {
            case KEPT -> events.publishEvent(new AppointmentsHit(ids(hit), "kept online appointments", by));
            case ASKED_TO_MOVE -> askToMove(hit, decided.words(), by);
            case CANCELLED -> hit.forEach(one -> changes.cancel(one.id(), decided.words(), by));
        }
    }

    private void askToMove(List<OnlineAppointment> hit, String words, Actor by) {
        hit.forEach(one -> {
            table.moveAsked(one.id());
            letters.askToMove(one, words);
        });
        events.publishEvent(new AppointmentsHit(ids(hit), "asked patients to choose another time", by));
    }

    private static List<OnlineAppointment.Id> ids(List<OnlineAppointment> appointments) {
        return appointments.stream().map(OnlineAppointment::id).toList();
    }
}
