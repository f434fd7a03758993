package org.deskbell.booking;

import java.time.Instant;
import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;
import org.deskbell.patients.OnlinePatient;

/**
 * An appointment stands at another time; it is BOOKED, or REQUESTED where the practice answers first.
 *
 * @param startsAt the other time
 */
public record AppointmentMoved(
        OnlineAppointment.Id appointment,
        OnlinePatient.Id patient,
        Instant startsAt,
        OnlineAppointment.Status status,
        Actor by)
        implements Audited {
    @Override
    public String deed() {
        return "moved an appointment";
    }

    @Override
    public Subject subject() {
        return Subject.appointment(appointment);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("status", status.name());
    }
}
