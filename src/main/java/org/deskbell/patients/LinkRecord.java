package org.deskbell.patients;

import java.time.Instant;
import java.util.UUID;
import org.deskbell.pms.PmsPatientId;
import org.jspecify.annotations.Nullable;

/**
 * A link in the history of an online patient: made, and perhaps ended.
 *
 * @param how by a staff user, by a rule, because we created the PMS record, or along with a merge of records in the PMS
 * @param evidence what spoke for it when it was made, or, where it went along with a merge, for the link before; null if that was not
 *     kept
 */
public record LinkRecord(
        UUID id,
        PmsPatientId patient,
        How how,
        Instant linkedAt,
        String linkedBy,
        @Nullable String reason,
        @Nullable LinkEvidence evidence,
        @Nullable Instant unlinkedAt,
        @Nullable String unlinkedBy,
        @Nullable String unlinkReason) {
    /** What made a link. */
    public enum How {
        STAFF,
        RULE,
        CREATED,
        MERGED
    }

    @Override
    public String toString() {
        return "LinkRecord[" + id + "]";
    }
}
