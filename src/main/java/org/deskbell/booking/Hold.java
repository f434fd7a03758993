package org.deskbell.booking;

import java.time.Instant;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;

/**
 * A time kept for a visitor.
 *
 * @param until when it lapses: from then on whoever asks takes its time
 */
public record Hold(
        OnlineAppointment.Id id,
        OnlineAppointmentType.Id type,
        Provider.Id provider,
        Operatory.Id operatory,
        Instant startsAt,
        Instant endsAt,
        Instant until) {}
