package org.deskbell.booking;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.deskbell.audit.Actor;
import org.deskbell.booking.BookingOutcome.Closed;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.BookingOutcome.LimitReached;
import org.deskbell.booking.ChangeTable.Becoming;
import org.deskbell.booking.ChangeTable.Locked;
import org.deskbell.booking.Choices.Choice;
import org.deskbell.booking.Choices.Terms;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.tenancy.NotFound;
import org.springframework.stereotype.Component;

/** Brings a cancelled appointment back, if its time is still free. */
@Component
class Restores {
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final Attempts attempts;
    private final Replays replays;
    private final Choices choices;
    private final ChangeLimits limits;
    private final ChangeTable changes;
    private final TakingTable taking;
    private final RequestTable requests;
    private final OnlinePatients patients;
    private final Admission admission;
    private final News news;
    private final Clock clock;

    Restores(
            Attempts attempts,
            Replays replays,
            Choices choices,
            ChangeLimits limits,
            ChangeTable changes,
            TakingTable taking,
            RequestTable requests,
            OnlinePatients patients,
            Admission admission,
            News news,
            Clock clock) {
        this.attempts = attempts;
        this.replays = replays;
        this.choices = choices;
        this.limits = limits;
        this.changes = changes;
        this.taking = taking;
        this.requests = requests;
        this.patients = patients;
        this.admission = admission;
        this.news = news;
        this.clock = clock;
    }

    BookingOutcome restore(OnlineAppointment.Id id, String key, Actor by) {
        Replays.requireKey(key);
        var hash = RequestHash.of(List.of("restore", id));
        return attempts.take(tried -> attempt(id, key, hash, by), Moves.ANSWERS);
    }

    private Attempt<BookingOutcome> attempt(OnlineAppointment.Id id, String key, String hash, Actor by) {
        var told = replays.of(key, hash);
        if (told.isPresent()) return new Attempt.Answered<>(told.get());
        var locked = changes.lock(id).orElseThrow(() -> new NotFound("online appointment"));
        var refusal = limits.refusalToRestore(locked.appointment(), by);
        if (refusal.isPresent()) return new Attempt.Answered<>(refusal.get());
        return by instanceof Actor.Patient himself ? undo(locked, key, hash, himself) : restore(locked, key, hash, by);
    }

    /** Staff is bound by no rule but that the time is free. */
    private Attempt<BookingOutcome> restore(Locked locked, String key, String hash, Actor by) {
        if (!choices.isFreeInPms(locked.appointment(), locked.place()))
            return new Attempt.AllTaken<>(wish(locked, Audience.NEW));
        return keep(locked, new Becoming(locked.before(), false), key, hash, by);
    }

    /** For the patient all rules hold but for the notice, which he had kept. What the PMS has not let go of it yet is not in its
     * way. */
    private Attempt<BookingOutcome> undo(Locked locked, String key, String hash, Actor.Patient himself) {
        var patient = patients.get(locked.appointment().patient());
        var known = admission.known(patient);
        var limit = admission.limitReached(known);
        if (limit.isPresent()) return new Attempt.Answered<>(new LimitReached(limit.get()));
        var wish = wish(locked, choices.audience(locked.appointment().type(), patient));
        return switch (choices.of(wish, new Terms(Set.of(locked.appointment().id()), true, false))) {
            case Choice.Closed closed -> new Attempt.Answered<>(new Closed());
            case Choice.NotOffered refused -> new Attempt.NotOffered<>(wish);
            case Choice.Open open -> {
                if (open.slots().stream().noneMatch(locked.place()::isAt)) yield new Attempt.AllTaken<>(wish);
                var answered = open.answersFirst() || known.blacklisted();
                var status = answered ? Status.REQUESTED : locked.before();
                yield keep(locked, new Becoming(status, known.blacklisted()), key, hash, himself);
            }
        };
    }

    private Attempt<BookingOutcome> keep(Locked locked, Becoming becoming, String key, String hash, Actor by) {
        var hold = Taking.hold(
                locked.appointment().type(),
                locked.place(),
                Audience.STAFF,
                clock.instant(),
                clock.instant().plus(A_MOMENT));
        if (!taking.take(hold)) return new Attempt.AllTaken<>(wish(locked, Audience.NEW));
        changes.restore(locked.appointment().id(), hold.id(), becoming);
        var restored = locked.appointment().restored(becoming.status());
        requests.remember(key, hash, List.of(restored), clock.instant());
        news.restored(restored, by);
        return new Attempt.Kept<>(new Kept(List.of(restored)));
    }

    private static Wish wish(Locked locked, Audience audience) {
        var appointment = locked.appointment();
        return new Wish(appointment.type(), appointment.provider(), appointment.startsAt(), audience);
    }
}
