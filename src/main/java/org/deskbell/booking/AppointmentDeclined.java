package org.deskbell.booking;

import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;
import org.deskbell.patients.OnlinePatient;

/** A request was declined; its time is free again. */
public record AppointmentDeclined(OnlineAppointment.Id appointment, OnlinePatient.Id patient, Actor by)
        implements Audited {
    @Override
    public String deed() {
        return "declined a request";
    }

    @Override
    public Subject subject() {
        return Subject.appointment(appointment);
    }
}
