package org.deskbell.practice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who sees patients.
 *
 * @param pmsId what the PMS calls the provider; null until mapped
 */
public record Provider(Id id, String name, @Nullable String pmsId) {
    /** Names a provider. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }
}
