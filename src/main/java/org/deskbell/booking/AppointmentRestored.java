package org.deskbell.booking;

import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;
import org.deskbell.patients.OnlinePatient;

/** A cancelled appointment stands again, as it stood before. */
public record AppointmentRestored(
        OnlineAppointment.Id appointment, OnlinePatient.Id patient, OnlineAppointment.Status status, Actor by)
        implements Audited {
    @Override
    public String deed() {
        return "restored an appointment";
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
