package org.deskbell.writeback;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.pms.PmsPatientId;
import org.jspecify.annotations.Nullable;

/**
 * The way of one appointment into the PMS.
 *
 * @param onlineKey our own key, kept in the PMS record
 * @param maybeSentAt when the visit may have been sent; null once the outcome is known
 * @param mayStand whether it stands in the PMS, or may do so
 * @param sentTo the record in the PMS under which it was sent last; null if it never was
 * @param withdraw whether it stands under the wrong record and is to be taken out
 * @param nextKey our key at the new time, while the visit stands in the PMS at the old one; null if it is not to be moved
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
        boolean mayStand,
        @Nullable PmsPatientId sentTo,
        boolean withdraw,
        @Nullable String nextKey,
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

    private static final String OURS = "db-";
    private static final int ID_DIGITS = 8;

    /** Whether a key in the PMS was made by Deskbell. */
    static boolean isKey(@Nullable String key) {
        return key != null && key.startsWith(OURS) && key.length() > OURS.length() + ID_DIGITS;
    }

    /** How the id of the appointment begins that a key was made for. */
    static String appointmentIn(String key) {
        return key.substring(OURS.length(), OURS.length() + ID_DIGITS);
    }

    /** A key for an appointment; a withdrawn one gets another, so that an old record is never taken for the new one. */
    static String freshKey(OnlineAppointment.Id appointment) {
        return OURS + appointment.value().toString().substring(0, ID_DIGITS) + "-"
                + UUID.randomUUID().toString().substring(0, 6);
    }

    /** Stays here until somebody or something moves it on, with the PMS's words if it said any. It stands in the PMS only at
     * its old time, or where it is to be taken out. */
    WriteBack rest(State at, @Nullable String said) {
        return restUnsure(at, said).with(to -> to.mayStand = withdraw || nextKey != null);
    }

    /** The same, but it may stand in the PMS as before: nobody could tell. */
    WriteBack restUnsure(State at, @Nullable String said) {
        return with(to -> {
            to.state = at;
            to.maybeSentAt = null;
            to.words = said;
        });
    }

    /** Back into the queue until then; what may have been sent is not forgotten. */
    WriteBack again(Instant at, @Nullable String said) {
        return with(to -> {
            to.state = State.QUEUED;
            to.dueAt = at;
            to.words = said;
        });
    }

    /** About to be sent: from now on it may stand in the PMS, under the record. */
    WriteBack maybeSent(PmsPatientId under, Instant at) {
        return with(to -> {
            to.maybeSentAt = at;
            to.mayStand = true;
            to.sentTo = under;
            to.writtenAt = null;
            to.seenAt = null;
        });
    }

    /** It surely was not sent, or not done: if it stands, then at its old time. */
    WriteBack surelyNotSent() {
        return with(to -> {
            to.maybeSentAt = null;
            to.mayStand = nextKey != null;
        });
    }

    /** What was under way has come, and comes no more. */
    WriteBack come() {
        return with(to -> to.maybeSentAt = null);
    }

    /** As it was under another key. */
    WriteBack keyed(String key) {
        return with(to -> to.onlineKey = key);
    }

    /** The PMS calls it so, as it was looked up. */
    WriteBack standingAs(String as) {
        return with(to -> to.ref = as);
    }

    WriteBack written(String as, Instant at) {
        return inPms().with(to -> {
            to.ref = as;
            to.writtenAt = at;
            to.seenAt = null;
        });
    }

    WriteBack seen(Instant at) {
        return inPms().with(to -> to.seenAt = at);
    }

    private WriteBack inPms() {
        return rest(State.WRITTEN, null).with(to -> {
            to.mayStand = true;
            to.withdraw = false;
        });
    }

    /** Whether it may be done yet although the PMS has not got it now. */
    boolean mayStillCome(Duration patience, Instant now) {
        return maybeSentAt != null && now.isBefore(maybeSentAt.plus(patience));
    }

    /** Whether the PMS has taken it in, as a file to be imported, and may do it yet: nobody has seen it there. */
    boolean isTakenIn(Duration patience, Instant now) {
        return maybeSentAt == null && writtenAt != null && seenAt == null && now.isBefore(writtenAt.plus(patience));
    }

    /** Back into the queue until the PMS surely has done what it was to do, or not. */
    WriteBack lookLater(Duration patience) {
        var since = maybeSentAt == null ? requireNonNull(writtenAt) : maybeSentAt;
        return again(since.plus(patience), words);
    }

    /** It stands at its old time no more: the next key is its key. */
    WriteBack underNextKey() {
        return with(to -> {
            to.onlineKey = requireNonNull(nextKey);
            to.nextKey = null;
            to.mayStand = false;
        });
    }

    /** Back into the queue, to be taken out first. */
    WriteBack takenOutFirst(Instant at) {
        return again(at, null).with(to -> to.withdraw = true);
    }

    /** Nothing of it stands in the PMS any more. */
    WriteBack withdrawn(State to) {
        return rest(to, null).with(its -> {
            its.onlineKey = freshKey(appointment);
            its.mayStand = false;
            its.withdraw = false;
            its.nextKey = null;
            its.ref = null;
            its.writtenAt = null;
            its.seenAt = null;
        });
    }

    private WriteBack with(Consumer<WriteBackDraft> change) {
        var draft = new WriteBackDraft(this);
        change.accept(draft);
        return draft.made();
    }

    @Override
    public String toString() {
        return "WriteBack[" + id + ", " + state + "]";
    }
}
