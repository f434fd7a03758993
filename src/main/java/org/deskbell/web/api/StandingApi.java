package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.web.Me;
import org.deskbell.writeback.WriteBack;
import org.deskbell.writeback.WriteBacks;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands in the PMS of a person, to be read before a link is ended. */
@RestController
@RequestMapping("/api/v1/online-patients/{id}/written")
@Tag(name = "Linking")
class StandingApi {
    private final OnlinePatients patients;
    private final OnlineAppointments appointments;
    private final WriteBacks writeBacks;
    private final Looks looks;

    StandingApi(OnlinePatients patients, OnlineAppointments appointments, WriteBacks writeBacks, Looks looks) {
        this.patients = patients;
        this.appointments = appointments;
        this.writeBacks = writeBacks;
        this.looks = looks;
    }

    /** What was written. */
    @Schema(name = "WrittenVisits", description = "Visits that stand in the PMS, or may; unlinking takes them out.")
    record Written(List<WrittenVisit> items) {}

    /** A visit in the PMS. */
    @Schema(name = "WrittenVisit", description = "A visit that stands in the PMS, or may.")
    record WrittenVisit(
            UUID appointment,
            Instant startsAt,
            WriteBack.State state,

            @Schema(description = "What the PMS calls it; missing if the PMS never said.") @Nullable
            String pmsRef) {}

    @GetMapping
    @Operation(operationId = "writtenVisits", summary = "What stands in the PMS of this person")
    Written written(@PathVariable UUID id, Me me) {
        var patient = patients.get(new OnlinePatient.Id(id)).id();
        looks.at(patient, "looked at what stands in the PMS", me.actor());
        return new Written(
                appointments.under(patient).stream().flatMap(this::answer).toList());
    }

    private Stream<WrittenVisit> answer(OnlineAppointment visit) {
        return writeBacks
                .of(visit.id())
                .filter(WriteBack::mayStand)
                .map(way -> new WrittenVisit(visit.id().value(), visit.startsAt(), way.state(), way.ref()))
                .stream();
    }
}
