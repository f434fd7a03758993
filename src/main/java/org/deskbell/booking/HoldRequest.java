package org.deskbell.booking;

import java.time.Instant;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * A visitor chooses a time and wants it kept while he types.
 *
 * @param provider whom to see; null for anyone
 * @param instead the hold that he had before and gives back; null if none
 * @param moving the appointment that he wants to move there: its own time counts as free; null if none
 * @param after the hold of the visit of his family that this one follows at once, or comes with; null if none
 */
public record HoldRequest(
        OnlineAppointmentType.Id type,
        Provider.@Nullable Id provider,
        Instant startsAt,
        Audience audience,
        OnlineAppointment.@Nullable Id instead,
        OnlineAppointment.@Nullable Id moving,
        OnlineAppointment.@Nullable Id after) {
    /** For a visit that follows no other. */
    public HoldRequest(
            OnlineAppointmentType.Id type,
            Provider.@Nullable Id provider,
            Instant startsAt,
            Audience audience,
            OnlineAppointment.@Nullable Id instead,
            OnlineAppointment.@Nullable Id moving) {
        this(type, provider, startsAt, audience, instead, moving, null);
    }

    /** The same for a visit that comes together with one that is held. */
    HoldRequest after(OnlineAppointment.Id before) {
        return new HoldRequest(type, provider, startsAt, audience, instead, moving, before);
    }
}
