package org.deskbell.patients;

import java.time.Instant;
import java.util.UUID;
import org.deskbell.pms.PmsPatientId;
import org.jspecify.annotations.Nullable;

/**
 * That staff said of a PMS patient: not this person.
 *
 * @param takenBackAt when it was taken back, so that the record is offered again; null while it holds
 */
public record SaidNot(
        Id id,
        PmsPatientId pmsPatient,
        Instant at,
        String by,
        @Nullable Instant takenBackAt,
        @Nullable String takenBackBy) {
    /** Names a saying. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public boolean holds() {
        return takenBackAt == null;
    }

    @Override
    public String toString() {
        return "SaidNot[" + id + "]";
    }
}
