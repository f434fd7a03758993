package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.web.Me;
import org.deskbell.web.RegistrationCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff enter, move, cancel and restore. */
@RestController
@RequestMapping("/api/v1/online-appointments")
@Tag(name = "Online appointments")
class StaffBookingApi {
    private static final String BELOW = "/api/v1/online-appointments/";

    private final OnlineAppointments appointments;
    private final OnlinePatients patients;
    private final AppointmentChanges appointment;
    private final BookingCheck check;
    private final Checks checks;
    private final Told told;

    StaffBookingApi(
            OnlineAppointments appointments,
            OnlinePatients patients,
            AppointmentChanges appointment,
            BookingCheck check,
            Checks checks,
            Told told) {
        this.appointments = appointments;
        this.patients = patients;
        this.appointment = appointment;
        this.check = check;
        this.checks = checks;
        this.told = told;
    }

    /** Why a visit is cancelled. */
    @Schema(name = "Cancellation", description = "What the patient is told about it.")
    record CancellationBody(
            @Size(max = 500, message = "At most 500 characters.")
            @Schema(description = "Words for the patient.", maxLength = 500, example = "The doctor is ill.")
            @Nullable
            String words,

            @Schema(description = "When the visit begins as you saw it: one that was moved since is not cancelled.")
            @Nullable
            OffsetDateTime startsAt) {
        @Override
        public String toString() {
            return "CancellationBody[hidden]";
        }
    }

    @PostMapping
    @Operation(
            operationId = "enter",
            summary = "Enter a visit for a patient, as at the telephone",
            description = "Staff need no notice and may use types that are not offered online. Of"
                    + " somebody new a name, the birth date, and a mobile number or an e-mail address are enough. Sent"
                    + " again with the same key, it books nothing more and answers the same.")
    @ApiResponse(responseCode = "201", description = "It is booked.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The time is taken; alternatives names others.")
    ResponseEntity<BookedAnswer> enter(
            @RequestHeader(IdempotencyKey.HEADER) String key, @RequestBody BookingBody body, Me me) {
        var named = IdempotencyKey.of(key);
        var visits = check.visits(body, new BookingCheck.By(this::isKnown, RegistrationCheck::readByStaff));
        return told.created(appointments.request(new BookingRequest(visits, named, me.actor())), BELOW);
    }

    private boolean isKnown(OnlinePatient.Id id) {
        return patients.find(id).isPresent();
    }

    @PutMapping("/{id}/time")
    @Operation(operationId = "moveVisit", summary = "Move the visit to another time")
    @ApiResponse(responseCode = "200", description = "It is moved.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "The time is taken, or the visit is over, cancelled, or moved since you saw it.")
    BookedAnswer move(
            @PathVariable UUID id,
            @RequestHeader(IdempotencyKey.HEADER) String key,
            @RequestBody MoveBody body,
            Me me) {
        return told.changed(appointment.move(id, body, key, me.actor()));
    }

    @PutMapping("/{id}/cancellation")
    @Operation(operationId = "cancelVisit", summary = "Cancel the visit, with words for the patient")
    @ApiResponse(responseCode = "200", description = "It is cancelled.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "It was declined, is over, or was moved since you saw it.")
    BookedAnswer cancel(@PathVariable UUID id, @RequestBody CancellationBody body, Me me) {
        var asked = checks.right(body);
        var words = asked.words() == null ? "" : asked.words().strip();
        return told.changed(appointment.cancel(id, asked.startsAt(), words, me.actor()));
    }

    @PostMapping("/{id}/restoration")
    @Operation(operationId = "restoreCancelled", summary = "Restore a visit that was cancelled a moment ago")
    @ApiResponse(responseCode = "201", description = "It is as it was.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The time is taken by now, or it is too late to restore it.")
    ResponseEntity<BookedAnswer> restore(
            @PathVariable UUID id, @RequestHeader(IdempotencyKey.HEADER) String key, Me me) {
        return told.created(appointment.restore(id, key, me.actor()), BELOW);
    }
}
