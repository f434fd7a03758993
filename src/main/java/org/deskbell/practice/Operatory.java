package org.deskbell.practice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chair or room: what an appointment occupies beside a provider.
 *
 * @param pmsId what the PMS calls it; null until mapped
 */
public record Operatory(
        Id id, String name, String location, @Nullable String pmsId) {
    /** Names an operatory. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }
}
