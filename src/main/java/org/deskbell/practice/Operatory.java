package org.deskbell.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chair or room: what an appointment occupies beside a provider.
 *
 * @param pmsId what the PMS calls it; null until mapped
 * @param retiredAt since when it is no longer here; null while it is
 */
public record Operatory(
        Id id,
        String name,
        String location,
        @Nullable String pmsId,
        @Nullable Instant retiredAt) {
    /** Names an operatory. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** One that is here. */
    public Operatory(Id id, String name, String location, @Nullable String pmsId) {
        this(id, name, location, pmsId, null);
    }

    /** Whether patients can be seen in it; else only what was booked still names it. */
    public boolean isHere() {
        return retiredAt == null;
    }
}
