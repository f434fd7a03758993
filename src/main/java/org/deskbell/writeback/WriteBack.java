package org.deskbell.writeback;

import java.time.Instant;
import java.util.UUID;
import org.deskbell.booking.OnlineAppointment;
import org.jspecify.annotations.Nullable;

/**
 * The way of one appointment into the PMS.
 *
 * @param onlineKey our own key, kept in the PMS record
 * @param ref what the PMS calls the visit, once written
 * @param words the PMS's own words, when it refused or was silent
 * @param wordsAt when it said them
 * @param writtenAt when the PMS answered that it is written
 * @param seenAt when it was read back and seen in the PMS
 */
public record WriteBack(
        Id id,
        OnlineAppointment.Id appointment,
        String onlineKey,
        State state,
        Instant dueAt,
        int attempts,
        @Nullable Instant maybeSentAt,
        @Nullable String ref,
        @Nullable String words,
        @Nullable Instant wordsAt,
        @Nullable Instant writtenAt,
        @Nullable Instant seenAt) {
    /** Names a write-back. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** How far it is; WAITING_FOR_LINK, WAITING_FOR_PENCIL, CONFLICT, REFUSED and EXPIRED need somebody. */
    public enum State {
        NOT_NEEDED,
        WAITING_FOR_LINK,
        WAITING_FOR_PENCIL,
        QUEUED,
        WRITING,
        WRITTEN,
        CONFLICT,
        REFUSED,
        EXPIRED;

        public boolean needsSomebody() {
            return switch (this) {
                case WAITING_FOR_LINK, WAITING_FOR_PENCIL, CONFLICT, REFUSED, EXPIRED -> true;
                case NOT_NEEDED, QUEUED, WRITING, WRITTEN -> false;
            };
        }
    }
}
