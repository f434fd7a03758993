package org.deskbell.patients;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is, or was, to book nothing online.
 *
 * @param reason in the words of the staff
 * @param until when it ends by itself; null for never
 * @param liftedAt when staff took the person off; null if they did not
 */
public record BlacklistEntry(
        UUID id,
        OnlinePatient.Id patient,
        String reason,
        Instant at,
        String by,
        @Nullable Instant until,
        @Nullable Instant liftedAt,
        @Nullable String liftedBy) {
    @Override
    public String toString() {
        return "BlacklistEntry[" + id + "]";
    }
}
