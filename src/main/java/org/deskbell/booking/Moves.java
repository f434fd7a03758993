package org.deskbell.booking;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbell.audit.Actor;
import org.deskbell.availability.Slot;
import org.deskbell.booking.BookingOutcome.Closed;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.BookingOutcome.NotOffered;
import org.deskbell.booking.BookingOutcome.SlotTaken;
import org.deskbell.booking.ChangeTable.Becoming;
import org.deskbell.booking.ChangeTable.Locked;
import org.deskbell.booking.Choices.Choice;
import org.deskbell.booking.Choices.Terms;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.booking.TakingTable.Held;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.tenancy.NotFound;
import org.springframework.stereotype.Component;

/** Brings an appointment to another time: one try after the other, each all or nothing. */
@Component
class Moves {
    static final Attempts.Answers<BookingOutcome> ANSWERS = new Attempts.Answers<>(SlotTaken::new, NotOffered::new);
    /** The hold that stands for the new time is given up by the same transaction. */
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final Attempts attempts;
    private final Replays replays;
    private final Choices choices;
    private final ChangeLimits limits;
    private final ChangeTable changes;
    private final TakingTable taking;
    private final RequestTable requests;
    private final OnlinePatients patients;
    private final Promises promises;
    private final News news;
    private final Clock clock;

    Moves(
            Attempts attempts,
            Replays replays,
            Choices choices,
            ChangeLimits limits,
            ChangeTable changes,
            TakingTable taking,
            RequestTable requests,
            OnlinePatients patients,
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
        this.promises = promises;
        this.news = news;
        this.clock = clock;
    }

    BookingOutcome move(MoveRequest request) {
        Replays.requireKey(request.key());
        var asking = Asking.ofKnown(request);
        return attempts.take(tried -> attempt(request, asking, tried), ANSWERS);
    }

    private Attempt<BookingOutcome> attempt(MoveRequest request, Asking asking, Set<Slot> tried) {
        var told = replays.of(request.key(), asking);
        if (told.isPresent()) return new Attempt.Answered<>(told.get());
        var locked = changes.lock(request.appointment()).orElseThrow(() -> new NotFound("online appointment"));
        return ChangeLimits.movedSince(request.seen(), locked.appointment())
                .or(() -> limits.refusal(locked.appointment(), request.by()))
                .<Attempt<BookingOutcome>>map(Attempt.Answered::new)
                .orElseGet(() -> choose(moving(request, asking, locked), tried));
    }

    private Moving moving(MoveRequest request, Asking asking, Locked now) {
        var patient = patients.get(now.appointment().patient());
        var audience = request.by() instanceof Actor.Patient
                ? choices.audience(now.appointment().type(), patient)
                : Audience.STAFF;
        return new Moving(request, asking, now, patient, audience);
    }

    /** A move under way. */
    private record Moving(MoveRequest request, Asking asking, Locked now, OnlinePatient patient, Audience audience) {
        boolean isByPatient() {
            return request.by() instanceof Actor.Patient;
        }

        Wish wish() {
            return new Wish(now.appointment().type(), request.provider(), request.startsAt(), audience);
        }
    }

    private Attempt<BookingOutcome> choose(Moving moving, Set<Slot> tried) {
        var wish = moving.wish();
        var held = Optional.ofNullable(moving.request().hold())
                .flatMap(taking::held)
                .filter(hold -> hold.fits(wish));
        return switch (choices.of(
                wish,
                new Terms(
                        aside(moving, held),
                        held.filter(hold -> hold.isFor(wish.audience())).isPresent(),
                        false))) {
            case Choice.Closed closed -> new Attempt.Answered<>(new Closed());
            case Choice.NotOffered refused -> new Attempt.NotOffered<>(wish);
            case Choice.Open open ->
                open.slots().stream()
                        .filter(slot -> !tried.contains(slot))
                        .filter(slot -> held.map(hold -> hold.isAt(slot)).orElse(true))
                        .findFirst()
                        .map(slot -> take(moving, open, slot, held))
                        .orElseGet(() -> new Attempt.AllTaken<>(wish));
        };
    }

    private static Set<OnlineAppointment.Id> aside(Moving moving, Optional<Held> held) {
        return Stream.concat(Stream.of(moving.now().appointment().id()), held.map(Held::id).stream())
                .collect(Collectors.toSet());
    }

    private Attempt<BookingOutcome> take(Moving moving, Choice.Open open, Slot slot, Optional<Held> held) {
        var place = held.map(Held::place).orElseGet(() -> Place.of(open.type(), slot));
        if (place.equals(moving.now().place())) return kept(moving, moving.now().appointment());
        var becoming = becoming(moving, open, place);
        if (!isMoved(moving, open, place, becoming, held))
            return new Attempt.Lost<>(moving.wish(), held.isPresent() ? List.of() : List.of(slot));
        var moved = moving.now()
                .appointment()
                .withStatus(becoming.status())
                .at(place.provider(), place.operatory(), place.startsAt(), place.endsAt())
                .answeredBy(becoming.answerBy());
        news.moved(moved, moving.request().by());
        return kept(moving, moved);
    }

    private Attempt<BookingOutcome> kept(Moving moving, OnlineAppointment at) {
        requests.remember(moving.request().key(), moving.asking(), List.of(at), clock.instant());
        return new Attempt.Kept<>(new Kept(List.of(at)));
    }

    /** What a patient moves is asked for again where the practice answers first; a request stays one. */
    private Becoming becoming(Moving moving, Choice.Open open, Place to) {
        var blacklisted =
                moving.isByPatient() && patients.acquaintance(moving.patient()).blacklisted();
        var answered = moving.isByPatient() && (open.answersFirst() || blacklisted);
        var status = answered ? Status.REQUESTED : moving.now().appointment().status();
        return new Becoming(status, blacklisted, promises.answerBy(status, to.startsAt()));
    }

    private boolean isMoved(Moving moving, Choice.Open open, Place place, Becoming becoming, Optional<Held> held) {
        var id = moving.now().appointment().id();
        if (held.isPresent()) return changes.move(id, held.get().id(), becoming, clock.instant());
        if (place.meets(moving.now().place())) {
            taking.oneAtATime();
            changes.standAside(id);
        }
        var hold = Taking.hold(
                open.type().id(),
                place,
                Audience.STAFF,
                clock.instant(),
                clock.instant().plus(A_MOMENT));
        return taking.take(hold) && changes.move(id, hold.id(), becoming, clock.instant());
    }
}
