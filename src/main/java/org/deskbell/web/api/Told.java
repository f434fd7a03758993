package org.deskbell.web.api;

import java.net.URI;
import java.util.List;
import org.deskbell.availability.Slot;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.HoldOutcome;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.practice.Schedules;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells programs what became of what they asked for: an answer, or a refusal that says what can be done. */
@Component
class Told {
    private final PracticeClock clock;
    private final Schedules schedules;

    Told(PracticeClock clock, Schedules schedules) {
        this.clock = clock;
        this.schedules = schedules;
    }

    /**
     * Something new is there: 201.
     *
     * @param below where the appointment is found, without its id
     * @throws Refusal if nothing was kept
     */
    ResponseEntity<BookedAnswer> created(BookingOutcome outcome, String below) {
        var kept = kept(outcome);
        return ResponseEntity.created(URI.create(below + kept.appointment().id()))
                .body(all(kept));
    }

    /** An appointment is changed: 200.
     *
     * @throws Refusal if it is not */
    BookedAnswer changed(BookingOutcome outcome) {
        return all(kept(outcome));
    }

    /** What was kept.
     *
     * @throws Refusal if nothing was */
    BookingOutcome.Kept kept(BookingOutcome outcome) {
        return switch (outcome) {
            case BookingOutcome.Kept kept -> kept;
            case BookingOutcome.SlotTaken(var nearest) -> throw taken(nearest);
            case BookingOutcome.NotOffered(var nearest) -> throw notOffered(nearest);
            case BookingOutcome.Closed() -> throw closed();
            case BookingOutcome.KeyUsed() -> throw IdempotencyKey.used();
            case BookingOutcome.SignedOut() -> throw IdempotencyKey.signedOut();
            case BookingOutcome.UnderWay() ->
                throw Refusal.conflict("This request is being answered at this moment. Send it again in a second.")
                        .kind("under-way")
                        .retryAfter(1);
            case BookingOutcome.LimitReached(var most) ->
                throw Refusal.conflict("The patient has as many open appointments as the practice allows: " + most
                                + ". Cancel one, or call the practice.")
                        .kind("limit-reached");
            case BookingOutcome.TooLate(var until) ->
                throw Refusal.conflict("This was possible until then. Call the practice.")
                        .kind("too-late")
                        .with("until", clock.there(until));
            case BookingOutcome.MovedMeanwhile(var at) ->
                throw Refusal.conflict("The visit was moved since you saw it. Look at it again.")
                        .kind("moved-meanwhile")
                        .with("startsAt", clock.there(at));
            case BookingOutcome.Over() ->
                throw Refusal.conflict("This cannot be done any more: the time of the visit has come.")
                        .kind("over");
            case BookingOutcome.NotPossible(var status) ->
                throw Refusal.conflict("This cannot be done: the appointment is " + status + ".")
                        .kind("not-possible")
                        .with("appointmentStatus", status);
        };
    }

    /** What is held.
     *
     * @throws Refusal if nothing is */
    HoldOutcome.Held held(HoldOutcome outcome) {
        return switch (outcome) {
            case HoldOutcome.Held held -> held;
            case HoldOutcome.SlotTaken(var nearest) -> throw taken(nearest);
            case HoldOutcome.NotOffered(var nearest) -> throw notOffered(nearest);
            case HoldOutcome.Closed() -> throw closed();
        };
    }

    private Refusal taken(List<Slot> nearest) {
        return Refusal.conflict("Somebody was faster: this time is taken. Choose another.")
                .kind("slot-taken")
                .with("alternatives", clock.offered(nearest));
    }

    private Refusal notOffered(List<Slot> nearest) {
        return Refusal.at("startsAt", "This time is not offered. Choose one of the free times.")
                .kind("not-offered")
                .with("alternatives", clock.offered(nearest));
    }

    private Refusal closed() {
        return schedules.current().settings().online()
                ? Refusal.at("type", "This appointment type is not offered online to this patient.")
                : Refusal.conflict("The practice takes no online appointments now.")
                        .kind("closed");
    }

    private BookedAnswer all(BookingOutcome.Kept kept) {
        var visits = kept.appointments().stream().map(this::answer).toList();
        return visits.size() == 1 ? visits.getFirst() : answer(kept.appointment(), visits);
    }

    /** One visit. */
    BookedAnswer answer(OnlineAppointment kept) {
        return answer(kept, null);
    }

    private BookedAnswer answer(OnlineAppointment kept, @Nullable List<BookedAnswer> visits) {
        return new BookedAnswer(
                kept.id().value(),
                kept.code(),
                kept.status(),
                clock.there(kept.startsAt()),
                clock.there(kept.endsAt()),
                kept.awaited().map(clock::there).orElse(null),
                kept.type().value(),
                kept.provider().value(),
                kept.patient().value(),
                visits);
    }

    /** The address below which visitors find the resources of a kind. */
    static String below(String practice, String kind) {
        return "/api/v1/practices/" + practice + "/" + kind + "/";
    }
}
