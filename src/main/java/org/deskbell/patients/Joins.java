package org.deskbell.patients;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.audit.Actor;
import org.deskbell.patients.JoinOutcome.BothLinked;
import org.deskbell.patients.JoinOutcome.Joined;
import org.deskbell.patients.JoinOutcome.JoinedAlready;
import org.deskbell.patients.JoinOutcome.LinkedStays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one of two registrations of the same human, and two of them again. */
@Component
public class Joins {
    private final OnlinePatients patients;
    private final JoinTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Joins(OnlinePatients patients, JoinTable table, ApplicationEventPublisher events, Clock clock) {
        this.patients = patients;
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /** Two that are to be one.
     *
     * @param joined whose visits are to show under the other
     * @param survivor who is to stay */
    public record Wish(OnlinePatient.Id joined, OnlinePatient.Id survivor, String reason) {
        public Wish {
            if (joined.equals(survivor)) throw new IllegalArgumentException("Two registrations are joined, not one.");
            if (reason.isBlank() || reason.strip().length() > Links.LONGEST_REASON)
                throw new IllegalArgumentException("reason: 1 to " + Links.LONGEST_REASON + " characters");
        }

        @Override
        public String toString() {
            return "Wish[" + joined + " into " + survivor + "]";
        }
    }

    /** Joins the one into the other. Nothing of either is changed, so that it can be undone.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such online patient */
    @Transactional
    public JoinOutcome join(Wish wish, Actor.Staff by) {
        patients.keepStill(wish.joined(), wish.survivor());
        return inTheWay(wish).orElseGet(() -> {
            var join = new Join(
                    Join.Id.fresh(),
                    wish.joined(),
                    wish.survivor(),
                    wish.reason().strip(),
                    clock.instant(),
                    by.name(),
                    null,
                    null);
            table.insert(join, by);
            events.publishEvent(new RegistrationJoined(wish.joined(), wish.survivor(), by));
            return new Joined(join);
        });
    }

    /** One level and no more: who stays is not joined himself, and who is joined stays for nobody. */
    private Optional<JoinOutcome> inTheWay(Wish wish) {
        var standing = Stream.concat(
                        table.history(wish.joined()).stream(),
                        table.history(wish.survivor()).stream()
                                .filter(join -> join.joined().equals(wish.survivor())))
                .filter(Join::holds)
                .findFirst();
        if (standing.isPresent()) return Optional.of(new JoinedAlready(standing.get()));
        var joined = patients.get(wish.joined()).link();
        var survivor = patients.get(wish.survivor()).link();
        if (!(joined instanceof PmsLink.Linked(var its))) return Optional.empty();
        return Optional.of(
                survivor instanceof PmsLink.Linked(var other) ? new BothLinked(its, other) : new LinkedStays(its));
    }

    /** Both stand for themselves again, as before; the link stays the survivor's. False if it does not hold, or is of others.
     *
     * @param id one of the two */
    @Transactional
    public boolean undo(OnlinePatient.Id id, Join.Id join, Actor.Staff by) {
        var found = history(id).stream()
                .filter(one -> one.id().equals(join) && one.holds())
                .findFirst();
        if (found.isEmpty()) return false;
        patients.keepStill(found.get().joined(), found.get().survivor());
        if (!table.undo(join, by, clock.instant())) return false;
        events.publishEvent(
                new RegistrationSeparated(found.get().joined(), found.get().survivor(), by));
        return true;
    }

    /** All joins that the person was ever part of, newest first. */
    public List<Join> history(OnlinePatient.Id id) {
        return table.history(id);
    }
}
