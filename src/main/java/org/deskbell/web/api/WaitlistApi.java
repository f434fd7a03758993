package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.deskbell.access.Limit;
import org.deskbell.audit.Actor;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.Waitlist;
import org.deskbell.booking.WaitlistEntry;
import org.deskbell.booking.WaitlistOutcome;
import org.deskbell.practice.Schedules;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The waitlist, for visitors: whoever knows an entry's id may answer its offer and leave. */
@RestController
@RequestMapping("/api/v1/practices/{practice}/waitlist")
@Tag(name = "Booking")
class WaitlistApi {
    private final Waitlist waitlist;
    private final Waiting waiting;
    private final Schedules schedules;
    private final Askers askers;
    private final Looks looks;
    private final Told told;

    WaitlistApi(Waitlist waitlist, Waiting waiting, Schedules schedules, Askers askers, Looks looks, Told told) {
        this.waitlist = waitlist;
        this.waiting = waiting;
        this.schedules = schedules;
        this.askers = askers;
        this.looks = looks;
        this.told = told;
    }

    @PostMapping
    @Operation(
            operationId = "join",
            summary = "Wait for a time to come free; new patients register with it",
            description =
                    "Who waits longest is offered a time first, and it is kept for a while. Sent again with the same"
                            + " key, it puts nobody else on the list and answers with the same entry.")
    @ApiResponse(responseCode = "201", description = "On the list.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", description = OfNewPatients.NEED_SESSION)
    @ApiResponse(responseCode = "403", description = OfNewPatients.NEED_PROOF)
    ResponseEntity<WaitingAnswer> join(
            @PathVariable String practice,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody WaitlistBody body) {
        var named = key == null ? UUID.randomUUID().toString() : IdempotencyKey.of(key);
        var wished = waiting.wish(body);
        var wish = wished.of(askers.own(wished.who()));
        askers.mayRegister(wish.who(), () -> waitlist.wasAsked(named));
        if (!waitlist.wasAsked(named)) {
            askers.mayLook(schedules.current().settings());
            askers.count(Limit.BOOKINGS_FROM_ADDRESS);
        }
        return switch (waitlist.join(wish, named)) {
            case WaitlistOutcome.Joined(var entry) ->
                ResponseEntity.created(URI.create(Told.below(practice, "waitlist") + entry.id()))
                        .body(waiting.answer(entry));
            case WaitlistOutcome.KeyUsed() -> throw IdempotencyKey.used();
            case WaitlistOutcome.SignedOut() -> throw IdempotencyKey.signedOut();
        };
    }

    @GetMapping("/{id}")
    @Operation(operationId = "waitlistEntry", summary = "How far it is, and what is offered")
    WaitingAnswer entry(@PathVariable String practice, @PathVariable UUID id) {
        var entry = known(id);
        looks.atOwn(entry.patient(), "looked at a waitlist entry");
        return waiting.answer(entry);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "leave", summary = "Leave the waitlist; an offer is given back")
    void leave(@PathVariable String practice, @PathVariable UUID id) {
        var entry = known(id);
        waitlist.leave(entry.id(), new Actor.Patient(entry.patient().value()));
    }

    @DeleteMapping("/{id}/offer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "declineOffer", summary = "Give the offered time back and wait on")
    @ApiResponse(responseCode = "409", description = "Nothing is offered now.")
    void decline(@PathVariable String practice, @PathVariable UUID id) {
        var entry = known(id);
        if (!waitlist.decline(entry.id(), new Actor.Patient(entry.patient().value()))) throw nothingOffered();
    }

    @PostMapping("/{id}/appointment")
    @Operation(operationId = "takeOffer", summary = "Take the offered time")
    @ApiResponse(responseCode = "201", description = "Booked or requested.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Nothing is offered now, or the offer has lapsed.")
    ResponseEntity<BookedAnswer> take(
            @PathVariable String practice, @PathVariable UUID id, @RequestHeader(IdempotencyKey.HEADER) String key) {
        var named = IdempotencyKey.of(key);
        var outcome = waitlist.take(new WaitlistEntry.Id(id), named);
        if (outcome instanceof BookingOutcome.NotPossible) throw nothingOffered();
        return told.created(outcome, Told.below(practice, "appointments"));
    }

    private WaitlistEntry known(UUID id) {
        return waitlist.get(new WaitlistEntry.Id(id));
    }

    private static Refusal nothingOffered() {
        return Refusal.conflict("Nothing is offered now.").kind("nothing-offered");
    }
}
