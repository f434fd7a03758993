package org.deskbell.patients;

import java.time.Instant;
import org.deskbell.matching.Field;
import org.deskbell.pms.PmsPatientId;

/**
 * What staff did about an answer that was not the PMS's.
 *
 * @param values the two as they were before
 */
public record SettledDifference(
        OnlinePatient.Id patient,
        PmsPatientId record,
        Field field,
        How how,
        Difference.Values values,
        Instant at,
        String by) {
    /** Which of the two stands in the registration since. */
    public enum How {
        /** The PMS's was taken over. */
        TAKEN,
        /** Ours stays, because the PMS's is wrong or was changed there; not told again until one of the two changes. */
        KEPT
    }

    /** Whether it says that this answer stays, other than this value of the PMS. */
    boolean keeps(OnlinePatient.Id whose, Field which, Difference.Values now) {
        return how == How.KEPT && patient.equals(whose) && field == which && values.equals(now);
    }

    @Override
    public String toString() {
        return "SettledDifference[" + patient + ", " + field + ", " + how + "]";
    }
}
