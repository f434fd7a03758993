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
 */
public record HoldRequest(
        OnlineAppointmentType.Id type,
        Provider.@Nullable Id provider,
        Instant startsAt,
        Audience audience,
        OnlineAppointment.@Nullable Id instead,
        OnlineAppointment.@Nullable Id moving) {}
