package org.deskbell.access;

import java.util.UUID;

/** What a patient signs in to: people who book for themselves and their family, and the contact that was proven. */
public record Account(Id id) {
    /** Names an account. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }
}
