package org.deskbell.patients;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two online registrations of one human, one joined into the other.
 *
 * @param joined whose visits show under the other, and who takes part nowhere by himself
 * @param survivor who stays; a link to the PMS is his
 * @param undoneAt when both stood for themselves again; null while it holds
 */
public record Join(
        Id id,
        OnlinePatient.Id joined,
        OnlinePatient.Id survivor,
        String reason,
        Instant at,
        String by,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {
    /** Names a join. */
    public record Id(UUID value) {
        static Id fresh() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public boolean holds() {
        return undoneAt == null;
    }

    /** The other of the two. */
    public OnlinePatient.Id other(OnlinePatient.Id one) {
        return one.equals(joined) ? survivor : joined;
    }

    @Override
    public String toString() {
        return "Join[" + id + "]";
    }
}
