package org.deskbell.patients;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That two registrations which look like one human are two people, as staff have said.
 *
 * @param other the one that is not the person asked about
 * @param takenBackAt when it was taken back, so that the two are shown as a pair again; null while it holds
 */
public record TwoPeople(
        Id id,
        OnlinePatient.Id other,
        Instant at,
        String by,
        @Nullable Instant takenBackAt,
        @Nullable String takenBackBy) {
    /** Names a saying. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public boolean holds() {
        return takenBackAt == null;
    }

    @Override
    public String toString() {
        return "TwoPeople[" + id + "]";
    }
}
