package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.deskbell.pms.PmsPatient;
import org.jspecify.annotations.Nullable;

/** A patient's record in the PMS. */
@Schema(name = "PmsPatient", description = "A patient's record in the PMS.")
record PmsPatientAnswer(
        @Schema(example = "CALNI000") String id,
        Person who,
        boolean active,
        @Nullable Instant createdInPms,
        @Nullable LocalDate lastVisit) {
    static PmsPatientAnswer of(PmsPatient patient) {
        return new PmsPatientAnswer(
                patient.id().value(),
                Person.of(patient.who()),
                patient.active(),
                patient.createdInPms(),
                patient.lastVisit());
    }
}
