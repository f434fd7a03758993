package org.deskbell.booking;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.deskbell.patients.OnlinePatient;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the waitlist.
 *
 * @param offered the hold that keeps the offered time, and once it was taken the appointment that it became; null while
 *     nothing is offered
 * @param offeredUntil when the offer lapses; null while nothing is offered
 * @param offers how many were made so far
 * @param language in which the person is written to
 */
public record WaitlistEntry(
        Id id,
        OnlinePatient.Id patient,
        WaitlistWish wish,
        State state,
        Instant joinedAt,
        OnlineAppointment.@Nullable Id offered,
        @Nullable Instant offeredUntil,
        int offers,
        Locale language) {
    /** Names an entry; whoever knows it may answer the offer. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** How far it is. */
    public enum State {
        WAITING,
        OFFERED,
        BOOKED,
        LEFT,
        OVER
    }

    /** Whether the person still waits, with an offer or without. */
    public boolean stands() {
        return state == State.WAITING || state == State.OFFERED;
    }

    @Override
    public String toString() {
        return "WaitlistEntry[" + id + ", " + state + "]";
    }
}
