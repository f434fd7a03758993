package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers requests for an appointment. */
@RestController
@Tag(name = "Online appointments")
class DecisionApi {
    private final OnlineAppointments appointments;
    private final Checks checks;
    private final Told told;

    DecisionApi(OnlineAppointments appointments, Checks checks, Told told) {
        this.appointments = appointments;
        this.checks = checks;
        this.told = told;
    }

    /** The practice's answer to a request. */
    @Schema(name = "Decision", description = "The practice's answer to a request.")
    record DecisionBody(
            @NotNull(message = "Say true or false.") @Nullable
            Boolean accept,

            @Schema(
                    description =
                            "When the visit begins as you saw it: one that was moved since is neither accepted nor declined.")
            @Nullable
            OffsetDateTime startsAt,

            @Size(max = 500, message = "At most 500 characters.")
            @Schema(description = "Words for the patient, when declining.", maxLength = 500)
            @Nullable
            String words) {
        @Override
        public String toString() {
            return "DecisionBody[" + accept + "]";
        }
    }

    @PutMapping("/api/v1/online-appointments/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "decide", summary = "Accept or decline a request")
    @ApiResponse(responseCode = "204", description = "It is answered.")
    @ApiResponse(
            responseCode = "409",
            description = "The appointment is no open request, its time has come, or it was moved since you saw it.")
    void decide(@PathVariable UUID id, @RequestBody DecisionBody body, Me me) {
        checks.right(body);
        var appointment = appointments.get(new OnlineAppointment.Id(id));
        var wanted = Boolean.TRUE.equals(body.accept())
                ? OnlineAppointment.Status.BOOKED
                : OnlineAppointment.Status.DECLINED;
        if (appointment.status() == wanted) return;
        told.kept(decided(appointment.id(), body, me.actor()));
    }

    private BookingOutcome decided(OnlineAppointment.Id id, DecisionBody body, Actor by) {
        var seen = AppointmentChanges.seen(body.startsAt());
        var words = body.words() == null ? "" : body.words().strip();
        return Boolean.TRUE.equals(body.accept())
                ? appointments.accept(id, seen, by)
                : appointments.decline(id, seen, words, by);
    }
}
