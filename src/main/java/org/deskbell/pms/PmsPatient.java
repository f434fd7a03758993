package org.deskbell.pms;

import java.time.Instant;
import java.time.LocalDate;
import org.deskbell.people.Demographics;
import org.jspecify.annotations.Nullable;

/**
 * A patient's record in the PMS, as our mirror has it.
 *
 * @param createdInPms when the PMS says the record was made, if it says so
 * @param mergedInto the record that took this one in; null while it stands for itself, or where the PMS does not say
 */
public record PmsPatient(
        PmsPatientId id,
        Demographics who,
        boolean active,
        @Nullable Instant createdInPms,
        @Nullable LocalDate lastVisit,
        @Nullable PmsPatientId mergedInto) {
    /** A record that stands for itself. */
    public PmsPatient(
            PmsPatientId id,
            Demographics who,
            boolean active,
            @Nullable Instant createdInPms,
            @Nullable LocalDate lastVisit) {
        this(id, who, active, createdInPms, lastVisit, null);
    }

    /** The record, taken in by another. */
    public PmsPatient mergedInto(PmsPatientId other) {
        return new PmsPatient(id, who, active, createdInPms, lastVisit, other);
    }
}
