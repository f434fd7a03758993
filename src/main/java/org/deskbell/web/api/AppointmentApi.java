package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.deskbell.access.Limit;
import org.deskbell.booking.Changes;
import org.deskbell.booking.OnlineAppointment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One appointment, for whoever knows its id: only who booked it was told. */
@RestController
@RequestMapping("/api/v1/practices/{practice}/appointments/{id}")
@Tag(name = "Booking")
class AppointmentApi {
    private final AppointmentChanges appointment;
    private final Changes changes;
    private final PracticeClock clock;
    private final Askers askers;
    private final Looks looks;
    private final Told told;

    AppointmentApi(
            AppointmentChanges appointment,
            Changes changes,
            PracticeClock clock,
            Askers askers,
            Looks looks,
            Told told) {
        this.appointment = appointment;
        this.changes = changes;
        this.clock = clock;
        this.askers = askers;
        this.looks = looks;
        this.told = told;
    }

    /** How an appointment stands; nothing of the patient. */
    @Schema(name = "Appointment", description = "How an appointment stands; nothing of the patient.")
    record StandingAnswer(
            @Schema(description = "Names the appointment, and is its secret.")
            UUID id,

            @Schema(description = "To say at the front desk.", example = "K74M9P")
            String code,

            @Schema(description = "What it is now.") OnlineAppointment.Status status,

            @Schema(description = "With the practice's offset.", example = "2026-11-24T09:00:00-05:00")
            OffsetDateTime startsAt,

            @Schema(description = "With the practice's offset.", example = "2026-11-24T10:00:00-05:00")
            OffsetDateTime endsAt,

            @Schema(description = "The id of the appointment type.")
            UUID type,

            @Schema(description = "The id of the provider.") UUID provider,

            @Schema(description = "Until when the patient may move or cancel it, which may be past; null if never.")
            @Nullable
            OffsetDateTime changeableUntil,

            @Schema(description = "Until when it can be restored; null unless the patient cancelled it a moment ago.")
            @Nullable
            OffsetDateTime restorableUntil) {}

    @GetMapping
    @Operation(operationId = "appointment", summary = "How the appointment stands")
    StandingAnswer standing(@PathVariable String practice, @PathVariable UUID id) {
        var one = appointment.get(id);
        looks.atOwn(one.patient(), "looked at an online appointment");
        return standing(one);
    }

    private StandingAnswer standing(OnlineAppointment one) {
        return new StandingAnswer(
                one.id().value(),
                one.code(),
                one.statusAt(clock.now()),
                clock.there(one.startsAt()),
                clock.there(one.endsAt()),
                one.type().value(),
                one.provider().value(),
                there(changes.changeableUntil(one).orElse(null)),
                there(changes.undoableUntil(one).orElse(null)));
    }

    private @Nullable OffsetDateTime there(@Nullable Instant moment) {
        return moment == null ? null : clock.there(moment);
    }

    @PutMapping("/time")
    @Operation(
            operationId = "move",
            summary = "Move the appointment to another time",
            description = "REQUESTED again where the practice answers first. Possible until changeableUntil.")
    @ApiResponse(responseCode = "200", description = "It is moved.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The time is taken, or it is too late to move it.")
    BookedAnswer move(
            @PathVariable String practice,
            @PathVariable UUID id,
            @RequestHeader(IdempotencyKey.HEADER) String key,
            @RequestBody MoveBody body) {
        askers.count(Limit.CHANGES_FROM_ADDRESS, key);
        return told.changed(appointment.move(id, body, key, appointment.patient(id)));
    }

    @PutMapping("/cancellation")
    @Operation(
            operationId = "cancel",
            summary = "Cancel the appointment",
            description = "Its time is free at once. Cancelled twice is cancelled once.")
    @ApiResponse(responseCode = "200", description = "It is cancelled.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "It is too late, or the appointment was declined or is over.")
    StandingAnswer cancel(@PathVariable String practice, @PathVariable UUID id) {
        askers.count(Limit.CHANGES_FROM_ADDRESS);
        return standing(told.kept(appointment.cancel(id, null, "", appointment.patient(id)))
                .appointment());
    }

    @PostMapping("/restoration")
    @Operation(
            operationId = "restoreVisit",
            summary = "Restore what was cancelled a moment ago",
            description = "Possible until restorableUntil, if the time is still free.")
    @ApiResponse(responseCode = "201", description = "It is as it was.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The time is taken by now, or it is too late to restore it.")
    ResponseEntity<BookedAnswer> restore(
            @PathVariable String practice, @PathVariable UUID id, @RequestHeader(IdempotencyKey.HEADER) String key) {
        askers.count(Limit.CHANGES_FROM_ADDRESS, key);
        var outcome = appointment.restore(id, key, appointment.patient(id));
        return told.created(outcome, Told.below(practice, "appointments"));
    }
}
