package org.deskbell.pms.demo;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A visit in the demo PMS's schedule, in wall-clock time.
 *
 * @param chart whose visit; null for time that is blocked, as lunch
 * @param onlineKey the key of the program that wrote it, if one did
 */
public record DemoVisit(
        String id,
        @Nullable String chart,
        String providerId,
        String operatoryId,
        @Nullable String typeId,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String note,
        @Nullable String onlineKey) {
    boolean isOnline() {
        return onlineKey != null;
    }

    @Override
    public String toString() {
        return "DemoVisit[" + id + "]";
    }
}
