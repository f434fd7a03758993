package org.deskbell.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who sees patients.
 *
 * @param pmsId what the PMS calls the provider; null until mapped
 * @param retiredAt since when the provider is no longer here; null while here
 */
public record Provider(
        Id id,
        String name,
        @Nullable String pmsId,
        @Nullable Instant retiredAt) {
    /** Names a provider. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** One who is here. */
    public Provider(Id id, String name, @Nullable String pmsId) {
        this(id, name, pmsId, null);
    }

    /** Whether patients can be seen; else only what was booked still names the provider. */
    public boolean isHere() {
        return retiredAt == null;
    }
}
