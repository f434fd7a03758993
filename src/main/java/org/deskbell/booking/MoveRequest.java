package org.deskbell.booking;

import java.time.Instant;
import org.deskbell.audit.Actor;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * An appointment is to be at another time, or with somebody else.
 *
 * @param provider whom to see; null for anyone
 * @param seen when the visit began as whoever moves it saw it; null if he saw none
 * @param hold the hold that keeps the new time; null if none was taken
 * @param key names this request, so that sending it twice moves once; 8 to 100 characters
 * @param by a patient, who may until the practice's limit, or staff, who may until the visit has ended
 */
public record MoveRequest(
        OnlineAppointment.Id appointment,
        Provider.@Nullable Id provider,
        Instant startsAt,
        @Nullable Instant seen,
        OnlineAppointment.@Nullable Id hold,
        String key,
        Actor by) {
    /** By somebody who has seen no time of it. */
    public MoveRequest(
            OnlineAppointment.Id appointment,
            Provider.@Nullable Id provider,
            Instant startsAt,
            OnlineAppointment.@Nullable Id hold,
            String key,
            Actor by) {
        this(appointment, provider, startsAt, null, hold, key, by);
    }
}
