package org.deskbell.booking;

import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** A change of the schedule hit appointments, and somebody said what becomes of them. */
record AppointmentsHit(List<OnlineAppointment.Id> appointments, String deed, Actor by) implements Audited {
    @Override
    public Subject subject() {
        return new Subject(
                "online appointment",
                appointments.stream().map(OnlineAppointment.Id::toString).toList());
    }
}
