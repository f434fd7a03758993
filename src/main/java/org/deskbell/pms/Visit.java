package org.deskbell.pms;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it is to stand in the PMS.
 *
 * @param onlineKey our own key, kept in the PMS record so that it can be looked up
 * @param startsAt in the practice's wall-clock time
 */
public record Visit(
        String onlineKey,
        PmsPatientId patient,
        String providerId,
        String operatoryId,
        @Nullable String typeId,
        LocalDateTime startsAt,
        int minutes,
        String note) {
    @Override
    public String toString() {
        return "Visit[" + onlineKey + "]";
    }
}
