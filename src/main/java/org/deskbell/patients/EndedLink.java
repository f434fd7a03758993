package org.deskbell.patients;

import java.time.Instant;
import org.deskbell.pms.PmsPatientId;

/** A link that staff ended: to which record, who did, when, and why. */
public record EndedLink(PmsPatientId pmsPatient, Instant at, String by, String reason) {
    @Override
    public String toString() {
        return "EndedLink[" + pmsPatient + "]";
    }
}
