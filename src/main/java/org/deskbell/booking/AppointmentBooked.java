package org.deskbell.booking;

import java.time.Instant;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.Schedule;

/**
 * An appointment is BOOKED: at once, or because a request was accepted.
 *
 * @param startsAt when the visit begins
 * @param isLinked whether the patient is linked to a PMS patient
 * @param schedule what the practice said when it was booked
 */
public record AppointmentBooked(
        OnlineAppointment.Id appointment,
        OnlinePatient.Id patient,
        Instant startsAt,
        boolean isLinked,
        Schedule schedule,
        Actor by)
        implements Audited {
    @Override
    public String deed() {
        return "booked";
    }

    @Override
    public Subject subject() {
        return Subject.appointment(appointment);
    }
}
