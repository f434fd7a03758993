package org.deskbell.web.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.Reach;
import org.deskbell.desk.WorklistRow;
import org.deskbell.people.Contact;
import org.deskbell.writeback.OwnWords;
import org.deskbell.writeback.WriteBack;
import org.jspecify.annotations.Nullable;

/**
 * A row of the Online Appointments window as it is shown.
 *
 * @param tag its state; null while there is nothing to say
 * @param pencil what the pencil does on this row
 * @param reached where a message to the patient goes; null if nowhere
 */
public record WindowRow(
        WorklistRow row,
        @Nullable Tag tag,
        Pencil pencil,
        @Nullable String reached) {
    /** As long as a cancelled visit can be restored. */
    private static final Duration UNDO = Duration.ofMinutes(10);

    /** What the pencil does. */
    public enum Pencil {
        /** This PMS cannot be written to, or there is nothing to write: no pencil. */
        NONE,
        /** The person is -1: the pencil opens the link panel. */
        LINK,
        WRITE
    }

    /** The one deed that helps, beside what is said below the row. */
    public enum Deed {
        NONE,
        /** The PMS refused: it is asked again. */
        TRY_NOW,
        /** The time is taken there: another one. */
        MOVE
    }

    static WindowRow of(WorklistRow row, boolean writable, Reach reach) {
        var contact = new Contact(row.mobile(), null, row.email());
        return new WindowRow(
                row, Tag.of(row), pencil(row, writable), reach.of(contact).orElse(null));
    }

    private static Pencil pencil(WorklistRow row, boolean writable) {
        if (row.status() != OnlineAppointment.Status.BOOKED) return Pencil.NONE;
        if (row.isUnlinked() && !row.beingCreated()) return Pencil.LINK;
        return writable ? Pencil.WRITE : Pencil.NONE;
    }

    /** Why it is a request and no booking at this moment, as a message key; null for what is none. */
    public @Nullable String asks(Instant now) {
        if (!row.isRequested()) return null;
        if (isLate(now)) return "staff.asks.late";
        if (row.origin().answersFirst()) return "staff.asks.type";
        return row.origin().lookCloser() ? "staff.asks.closer" : "staff.asks.stale";
    }

    /** Whether the time that was asked for has come, so that it can not be accepted any more. */
    public boolean isLate(Instant now) {
        return row.isRequested() && !row.startsAt().isAfter(now);
    }

    /** How it ended, as a message key; null while it stands. */
    public @Nullable String ended() {
        if (row.ending() == null) return null;
        var words = row.ending().words().isBlank() ? "" : "-words";
        return "staff.ended." + row.status().name().toLowerCase(Locale.ROOT) + words;
    }

    /** Whether the cancel can be undone at this moment, if the time is still free. */
    public boolean canUndo(Instant now) {
        return row.status() == OnlineAppointment.Status.CANCELLED
                && row.ending() != null
                && row.startsAt().isAfter(now)
                && row.ending().at().plus(UNDO).isAfter(now);
    }

    /** Which sentence stands below the row, as a message key; null for none. */
    public @Nullable String said() {
        var state = row.state();
        if (state == null || row.archivedAt() != null) return null;
        if (state.needsSomebody() && OwnWords.are(row.words())) return "staff.said.own";
        return switch (state) {
            case CONFLICT, REFUSED -> "staff.said.refused";
            case QUEUED -> waiting(row.words());
            case WAITING_FOR_LINK -> row.words() == null ? null : "staff.said.not-created";
            case WRITTEN -> row.seenAt() == null ? "staff.said.written" : "staff.said.seen";
            case EXPIRED -> "staff.said.expired";
            case NOT_NEEDED, WAITING_FOR_PENCIL, WRITING -> null;
        };
    }

    /** Whether it does not go on, and what is said below the row is why. */
    public boolean isStopped() {
        return said() != null && (row.state() == WriteBack.State.REFUSED || row.state() == WriteBack.State.CONFLICT);
    }

    /** What helps where the PMS said no; nothing helps where somebody has to look first, or the time has come. */
    public Deed deed(Instant now) {
        if (row.status() != OnlineAppointment.Status.BOOKED || !row.startsAt().isAfter(now)) return Deed.NONE;
        if (row.state() == WriteBack.State.CONFLICT) return Deed.MOVE;
        var helps = row.state() == WriteBack.State.REFUSED && !OwnWords.sendSomebody(row.words());
        return helps && pencil == Pencil.WRITE ? Deed.TRY_NOW : Deed.NONE;
    }

    private static @Nullable String waiting(@Nullable String words) {
        if (words == null) return null;
        return OwnWords.are(words) ? "staff.said.own" : "staff.said.waiting";
    }
}
