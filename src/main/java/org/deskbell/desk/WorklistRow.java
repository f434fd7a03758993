package org.deskbell.desk;

import java.time.Instant;
import java.util.UUID;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.LinkRecord;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.PmsLink;
import org.deskbell.writeback.WriteBack;
import org.jspecify.annotations.Nullable;

/**
 * A row of the Online Appointments window.
 *
 * @param state null while there is nothing to write: a request not yet answered
 * @param how what made the link; null while there is none
 * @param beingCreated whether a new record is on its way into the PMS, so that no -1 is shown
 */
public record WorklistRow(
        OnlineAppointment.Id id,
        OnlinePatient.Id patient,
        String firstName,
        String lastName,
        PmsLink link,
        LinkRecord.@Nullable How how,
        boolean beingCreated,
        String provider,
        String type,
        Instant startsAt,
        Instant endsAt,
        Instant bookedAt,
        OnlineAppointment.Status status,
        WriteBack.@Nullable State state,
        @Nullable String words,
        @Nullable Instant wordsAt,
        @Nullable Instant writtenAt,
        @Nullable Instant seenAt,
        @Nullable String message,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable UUID claimedBy,
        @Nullable String claimedByName,
        @Nullable Instant archivedAt,
        Origin origin,
        @Nullable Ending ending) {
    /**
     * How it came in.
     *
     * @param answersFirst whether its type is one that the practice answers first
     * @param lookCloser whether the patient may be a blacklisted person; for staff alone
     * @param enteredBy the staff user who entered it; null if the patient asked online
     * @param movedAt when it was last moved; null if never
     * @param moveAsked whether the patient was asked to choose another time, and has not
     * @param together who comes along, in visits that were booked together; null if nobody does
     */
    public record Origin(
            boolean answersFirst,
            boolean lookCloser,
            @Nullable String enteredBy,
            @Nullable Instant movedAt,
            boolean moveAsked,
            @Nullable String together) {
        @Override
        public String toString() {
            return "Origin[hidden]";
        }
    }

    /**
     * How it was cancelled or declined.
     *
     * @param by the staff user's name, or "patient"
     * @param words what the patient was told; may be empty
     */
    public record Ending(Instant at, String by, String words) {
        @Override
        public String toString() {
            return "Ending[hidden]";
        }
    }

    /** Whether somebody has to do something. One that is cancelled or declined is nobody's work, unless the PMS keeps it. */
    public boolean needsSomebody() {
        if (archivedAt != null) return false;
        if (isOver()) return state == WriteBack.State.REFUSED;
        return isRequested() || (state != null && state.needsSomebody());
    }

    public boolean isRequested() {
        return status == OnlineAppointment.Status.REQUESTED;
    }

    /** Whether it was cancelled or declined. */
    public boolean isOver() {
        return status == OnlineAppointment.Status.CANCELLED || status == OnlineAppointment.Status.DECLINED;
    }

    /** From when on a request waits for its answer: since it came in, or was moved. */
    public Instant waitsSince() {
        return origin.movedAt() == null ? bookedAt : origin.movedAt();
    }

    public boolean isLinkedByRule() {
        return how == LinkRecord.How.RULE;
    }

    public boolean isUnlinked() {
        return link instanceof PmsLink.Unlinked;
    }

    /** As people say it: Thomas Jefferson. */
    public String name() {
        return firstName + " " + lastName;
    }

    @Override
    public String toString() {
        return "WorklistRow[" + id + "]";
    }
}
