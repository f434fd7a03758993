package org.deskbell.writeback;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.deskbell.booking.OnlineAppointment;
import org.jspecify.annotations.Nullable;

/**
 * The way of one appointment into the PMS.
 *
 * @param onlineKey our own key, kept in the PMS record
 * @param maybeSentAt when the visit may have been sent; null once the outcome is known
 * @param maybeCreatedAt when a new patient's record may have been asked for
 * @param withdraw whether it stands under the wrong record and is to be taken out
 * @param ref what the PMS calls the visit, once written
 * @param words the PMS's own words, when it refused or was silent
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
        @Nullable Instant maybeCreatedAt,
        boolean withdraw,
        @Nullable String ref,
        @Nullable String words,
        @Nullable Instant writtenAt,
        @Nullable Instant seenAt) {
    /** Names a write-back. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** How far it is. */
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

        /** Whether it goes no further before somebody acts. */
        public boolean needsSomebody() {
            return switch (this) {
                case WAITING_FOR_LINK, WAITING_FOR_PENCIL, CONFLICT, REFUSED, EXPIRED -> true;
                case NOT_NEEDED, QUEUED, WRITING, WRITTEN -> false;
            };
        }
    }

    /** A key for an appointment; a withdrawn one gets another, so that an old record is never taken for the new one. */
    static String freshKey(OnlineAppointment.Id appointment) {
        return "db-" + appointment.value().toString().substring(0, 8) + "-"
                + UUID.randomUUID().toString().substring(0, 6);
    }

    /** Stays here until somebody or something moves it on, with the PMS's words if it said any. */
    WriteBack rest(State at, @Nullable String said) {
        return new WriteBack(
                id, appointment, onlineKey, at, dueAt, attempts, null, null, withdraw, ref, said, writtenAt, seenAt);
    }

    /** Back into the queue until then; what may have been sent is not forgotten. */
    WriteBack again(Instant at, @Nullable String said) {
        return new WriteBack(
                id,
                appointment,
                onlineKey,
                State.QUEUED,
                at,
                attempts,
                maybeSentAt,
                maybeCreatedAt,
                withdraw,
                ref,
                said,
                writtenAt,
                seenAt);
    }

    /** About to be sent: from now on it may stand in the PMS. Null: it surely does not. */
    WriteBack maybeSent(@Nullable Instant at) {
        return new WriteBack(
                id,
                appointment,
                onlineKey,
                state,
                dueAt,
                attempts,
                at,
                maybeCreatedAt,
                withdraw,
                ref,
                words,
                null,
                null);
    }

    /** The patient's record is about to be asked for. Null: it surely does not exist. */
    WriteBack maybeCreated(@Nullable Instant at) {
        return new WriteBack(
                id, appointment, onlineKey, state, dueAt, attempts, maybeSentAt, at, withdraw, ref, words, null, null);
    }

    /** The PMS calls it so, as it was looked up. */
    WriteBack standingAs(String as) {
        return new WriteBack(
                id,
                appointment,
                onlineKey,
                state,
                dueAt,
                attempts,
                maybeSentAt,
                maybeCreatedAt,
                withdraw,
                as,
                words,
                writtenAt,
                seenAt);
    }

    WriteBack written(String as, Instant at) {
        return new WriteBack(
                id, appointment, onlineKey, State.WRITTEN, dueAt, attempts, null, null, false, as, null, at, null);
    }

    WriteBack seen(Instant at) {
        return new WriteBack(
                id,
                appointment,
                onlineKey,
                State.WRITTEN,
                dueAt,
                attempts,
                null,
                null,
                false,
                ref,
                null,
                writtenAt,
                at);
    }

    /** Whether it stands in the PMS, or may do so. */
    public boolean mayStand() {
        return state == State.WRITTEN || withdraw || maybeSentAt != null;
    }

    /** Whether it may be done yet although the PMS has not got it now. */
    boolean mayStillCome(Duration patience, Instant now) {
        return maybeSentAt != null && now.isBefore(maybeSentAt.plus(patience));
    }

    /** Back into the queue until the PMS surely has done what it was to do, or not. */
    WriteBack lookLater(Duration patience) {
        return again(requireNonNull(maybeSentAt).plus(patience), words);
    }

    @Override
    public String toString() {
        return "WriteBack[" + id + ", " + state + "]";
    }

    /** Nothing of it stands in the PMS any more. */
    WriteBack withdrawn(State to) {
        return new WriteBack(
                id, appointment, freshKey(appointment), to, dueAt, attempts, null, null, false, null, null, null, null);
    }
}
