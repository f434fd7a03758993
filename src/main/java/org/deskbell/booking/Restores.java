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
import org.deskbell.booking.ChangeTable.Stood;
import org.deskbell.booking.Choices.Choice;
import org.deskbell.booking.Choices.Terms;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.patients.OnlinePatient;
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
    private final Promises promises;
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
            Promises promises,
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
        this.promises = promises;
        this.news = news;
        this.clock = clock;
    }

    BookingOutcome restore(OnlineAppointment.Id id, String key, Actor by) {
        Replays.requireKey(key);
        var asking = Asking.ofKnown(List.of("restore", id));
        return attempts.take(tried -> attempt(id, key, asking, by), Moves.ANSWERS);
    }

    private Attempt<BookingOutcome> attempt(OnlineAppointment.Id id, String key, Asking asking, Actor by) {
        var told = replays.of(key, asking);
        if (told.isPresent()) return new Attempt.Answered<>(told.get());
        var locked = changes.lock(id).orElseThrow(() -> new NotFound("online appointment"));
        var refusal = limits.refusalToRestore(locked.appointment(), by);
        if (refusal.isPresent()) return new Attempt.Answered<>(refusal.get());
        var asked = new Asked(locked, key, asking, by);
        return by instanceof Actor.Patient ? undo(asked) : restore(asked);
    }

    /** A cancel that somebody wants to take back. */
    private record Asked(Locked locked, String key, Asking asking, Actor by) {
        OnlineAppointment appointment() {
            return locked.appointment();
        }
    }

    /** Staff is bound by no rule but that the time is free. */
    private Attempt<BookingOutcome> restore(Asked asked) {
        return keepIfFree(
                asked,
                wish(asked.appointment(), Audience.STAFF),
                becoming(asked.locked().before(), false, asked));
    }

    /** For the patient all rules hold but for the notice, which he had kept; what stood outside of them when he cancelled it may
     * stand there again. What the PMS has not let go of it yet is not in its way. */
    private Attempt<BookingOutcome> undo(Asked asked) {
        var stood = asked.locked().stood();
        var patient = patients.get(asked.appointment().patient());
        var known = admission.known(patient);
        var limit = admission.limitReached(known, stood.open());
        if (limit.isPresent()) return new Attempt.Answered<>(new LimitReached(limit.get()));
        var before = asked.locked().before();
        var wish = wish(asked.appointment(), patient);
        return switch (choice(asked.appointment(), wish)) {
            case Choice.Open open
            when hasPlaceOf(asked.appointment(), open) ->
                keep(
                        asked,
                        wish,
                        becoming(open.answersFirst() ? Status.REQUESTED : before, known.blacklisted(), asked));
            case Choice refused
            when stood.outside() -> keepIfFree(asked, wish, becoming(before, known.blacklisted(), asked));
            case Choice.Closed closed -> new Attempt.Answered<>(new Closed());
            case Choice.NotOffered refused -> new Attempt.NotOffered<>(wish);
            case Choice.Open taken -> new Attempt.AllTaken<>(wish);
        };
    }

    /** How a visit stands that its patient is about to cancel. */
    Stood stands(OnlineAppointment appointment) {
        var patient = patients.get(appointment.patient());
        var isWithin = choice(appointment, wish(appointment, patient)) instanceof Choice.Open open
                && hasPlaceOf(appointment, open);
        return new Stood(!isWithin, admission.open(patients.acquaintance(patient)));
    }

    private Wish wish(OnlineAppointment appointment, OnlinePatient patient) {
        return wish(appointment, choices.audience(appointment.type(), patient));
    }

    private static Wish wish(OnlineAppointment appointment, Audience audience) {
        return new Wish(appointment.type(), appointment.provider(), appointment.startsAt(), audience);
    }

    private Choice choice(OnlineAppointment appointment, Wish wish) {
        return choices.of(wish, new Terms(Set.of(appointment.id()), true, false));
    }

    private static boolean hasPlaceOf(OnlineAppointment appointment, Choice.Open open) {
        return open.slots().stream()
                .anyMatch(slot -> slot.provider().equals(appointment.provider())
                        && slot.operatory().equals(appointment.operatory()));
    }

    private Becoming becoming(Status before, boolean blacklisted, Asked asked) {
        var status = blacklisted ? Status.REQUESTED : before;
        var startsAt = asked.appointment().startsAt();
        return new Becoming(status, blacklisted, promises.answerBy(status, startsAt));
    }

    private Attempt<BookingOutcome> keepIfFree(Asked asked, Wish wish, Becoming becoming) {
        return choices.isFreeInPms(asked.appointment(), asked.locked().place())
                ? keep(asked, wish, becoming)
                : new Attempt.AllTaken<>(wish);
    }

    private Attempt<BookingOutcome> keep(Asked asked, Wish wish, Becoming becoming) {
        var now = clock.instant();
        var hold = Taking.hold(wish.type(), asked.locked().place(), Audience.STAFF, now, now.plus(A_MOMENT));
        if (!taking.take(hold)) return new Attempt.AllTaken<>(wish);
        changes.restore(asked.appointment().id(), hold.id(), becoming);
        var restored = asked.appointment().restored(becoming.status()).answeredBy(becoming.answerBy());
        requests.remember(asked.key(), asked.asking(), List.of(restored), now);
        news.restored(restored, asked.by());
        return new Attempt.Kept<>(new Kept(List.of(restored)));
    }
}
