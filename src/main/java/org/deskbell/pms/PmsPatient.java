package org.deskbell.pms;

import java.time.Instant;
import java.time.LocalDate;
import org.deskbell.people.Demographics;
import org.jspecify.annotations.Nullable;

/**
 * A patient's record in the PMS, as our mirror has it.
 *
 * @param createdInPms when the PMS says the record was made, if it says so
 */
public record PmsPatient(
        PmsPatientId id,
        Demographics who,
        boolean active,
        @Nullable Instant createdInPms,
        @Nullable LocalDate lastVisit) {}
