package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.tenancy.NotFound;
import org.deskbell.web.Me;
import org.deskbell.writeback.AskOutcome;
import org.deskbell.writeback.WriteBacks;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pencil, for programs: writes an appointment to the PMS. */
@RestController
@RequestMapping("/api/v1/online-appointments/{id}/write-back")
@Tag(name = "Online appointments")
class WriteBackApi {
    private final WriteBacks writeBacks;
    private final OnlineAppointments appointments;
    private final Looks looks;

    WriteBackApi(WriteBacks writeBacks, OnlineAppointments appointments, Looks looks) {
        this.writeBacks = writeBacks;
        this.appointments = appointments;
        this.looks = looks;
    }

    @PostMapping
    @Operation(operationId = "writeBack", summary = "Write the appointment to the PMS, soon")
    @ApiResponse(responseCode = "202", description = "It is on its way.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It stands in the PMS already.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "It cannot be written now; detail says why.")
    ResponseEntity<WriteBackAnswer> ask(@PathVariable UUID id, Me me) {
        var appointment = known(id).id();
        return switch (writeBacks.ask(appointment, me.actor())) {
            case AskOutcome.Queued() ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/v1/online-appointments/" + appointment + "/write-back"))
                        .body(state(appointment));
            case AskOutcome.AlreadyWritten() -> ResponseEntity.ok(state(appointment));
            case AskOutcome.LinkFirst() -> throw Refusal.conflict("The patient is not linked yet. Link first.");
            case AskOutcome.NotBooked() -> throw Refusal.conflict("The appointment is not booked.");
            case AskOutcome.CannotWrite() -> throw Refusal.conflict("This PMS cannot be written to.");
            case AskOutcome.TooLate() -> throw Refusal.conflict("The visit's time has passed.");
        };
    }

    @GetMapping
    @Operation(operationId = "writeBackState", summary = "How far it is")
    WriteBackAnswer state(@PathVariable UUID id, Me me) {
        var appointment = known(id);
        looks.at(appointment.patient(), "looked at a visit's way into the PMS", me.actor());
        return state(appointment.id());
    }

    private WriteBackAnswer state(OnlineAppointment.Id id) {
        return writeBacks.of(id).map(WriteBackAnswer::of).orElseThrow(() -> new NotFound("write-back"));
    }

    private OnlineAppointment known(UUID id) {
        return appointments.get(new OnlineAppointment.Id(id));
    }
}
