package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.desk.WorklistRow;
import org.jspecify.annotations.Nullable;

/** A row of the Online Appointments window. */
@Schema(name = "OnlineAppointment", description = "A row of the Online Appointments window.")
record AppointmentAnswer(
        UUID id,
        OnlineAppointment.Status status,

        @Schema(description = "With the practice's offset.") OffsetDateTime startsAt,

        Patient patient,
        @Schema(example = "Dr. Rosa Ortega") String provider,
        @Schema(example = "New patient exam") String type,
        @Nullable String message,
        boolean needsSomebody,

        @Schema(description = "Missing while there is nothing to write: a request not yet answered.") @Nullable
        WriteBackAnswer writeBack,

        @Schema(description = "Who makes the chart in the PMS now.") @Nullable
        String claimedBy,

        Instant bookedAt,
        @Nullable Instant archivedAt) {
    /** Whose appointment it is. */
    @Schema(name = "OnlineAppointmentPatient", description = "Whose appointment it is.")
    record Patient(
            UUID id,

            @Schema(description = "The PMS's id; -1 until linked.", example = "-1")
            String patientId,

            String firstName,
            String lastName,
            @Nullable String email,
            @Nullable String mobile) {}

    static AppointmentAnswer of(WorklistRow row, PracticeClock clock) {
        return new AppointmentAnswer(
                row.id().value(),
                row.status().at(clock.now(), row.endsAt()),
                clock.there(row.startsAt()),
                new Patient(
                        row.patient().value(),
                        row.link().shown(),
                        row.firstName(),
                        row.lastName(),
                        row.email(),
                        row.mobile()),
                row.provider(),
                row.type(),
                row.message(),
                row.needsSomebody(),
                WriteBackAnswer.of(row),
                row.claimedByName(),
                row.bookedAt(),
                row.archivedAt());
    }

    @Override
    public String toString() {
        return "AppointmentAnswer[" + id + "]";
    }
}
