package org.deskbell.booking;

import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;
import org.deskbell.patients.OnlinePatient;

/** An appointment was cancelled; its time is free again. */
public record AppointmentCancelled(OnlineAppointment.Id appointment, OnlinePatient.Id patient, Actor by)
        implements Audited {
    @Override
    public String deed() {
        return "cancelled an appointment";
    }

    @Override
    public Subject subject() {
        return Subject.appointment(appointment);
    }
}
