package org.deskbell.booking;

import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;
import org.deskbell.patients.OnlinePatient;

/** A patient asked for a time that the practice answers itself. */
public record AppointmentRequested(OnlineAppointment.Id appointment, OnlinePatient.Id patient, Actor by)
        implements Audited {
    @Override
    public String deed() {
        return "requested an appointment";
    }

    @Override
    public Subject subject() {
        return Subject.appointment(appointment);
    }
}
