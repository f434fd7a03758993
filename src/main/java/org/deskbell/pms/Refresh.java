package org.deskbell.pms;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of "Refresh Patients from PMS".
 *
 * @param total how many records there are to read, once the PMS has said so
 * @param missing how many known records the list lacked, if that were too many to take it over unasked
 * @param words why it failed or what has to be confirmed, in words for staff
 */
public record Refresh(
        Id id,
        Kind kind,
        State state,
        String askedBy,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        boolean cancelAsked,
        @Nullable Integer total,
        int read,
        int fresh,
        int changed,
        int gone,
        int missing,
        @Nullable String words) {
    /** Names a run. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** What a run reads. */
    public enum Kind {
        EVERYTHING,
        /** What changed since the last run that ended well; nothing is marked gone by it. */
        CHANGES
    }

    /** How far a run is. */
    public enum State {
        WAITING,
        READING,
        DONE,
        /** The list lacks so many records that a person has to say whether that is right; nothing was changed. */
        NEEDS_CONFIRMING,
        FAILED,
        CANCELLED
    }

    public boolean isOpen() {
        return state == State.WAITING || state == State.READING;
    }

    /** How many records it has read in a second, to its end or until now. */
    public long perSecond(Instant now) {
        var millis = elapsed(now).toMillis();
        return millis == 0 ? read : read * 1_000L / millis;
    }

    /** How long it has run, to its end or until now. */
    public Duration elapsed(Instant now) {
        if (startedAt == null) return Duration.ZERO;
        return Duration.between(startedAt, finishedAt == null ? now : finishedAt);
    }
}
