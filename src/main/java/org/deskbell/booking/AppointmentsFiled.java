package org.deskbell.booking;

import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Appointments were archived or restored, several at once. */
record AppointmentsFiled(List<OnlineAppointment.Id> appointments, String deed, Actor by) implements Audited {
    @Override
    public Subject subject() {
        return new Subject(
                "online appointment",
                appointments.stream().map(OnlineAppointment.Id::toString).toList());
    }
}
