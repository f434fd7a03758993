package org.deskbell.desk;

import java.time.Instant;
import java.util.UUID;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.PmsLink;
import org.deskbell.writeback.WriteBack;
import org.jspecify.annotations.Nullable;

/**
 * A row of the Online Appointments window.
 *
 * @param state null while there is nothing to write: a request not yet answered
 * @param beingCreated whether a new record is on its way into the PMS, so that no -1 is shown
 */
public record WorklistRow(
        OnlineAppointment.Id id,
        OnlinePatient.Id patient,
        String firstName,
        String lastName,
        PmsLink link,
        boolean beingCreated,
        String provider,
        String type,
        Instant startsAt,
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
        @Nullable Instant archivedAt) {
    /** Whether somebody has to do something. */
    public boolean needsSomebody() {
        return archivedAt == null
                && (status == OnlineAppointment.Status.REQUESTED || (state != null && state.needsSomebody()));
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
