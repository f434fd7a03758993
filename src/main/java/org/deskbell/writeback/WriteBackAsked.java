package org.deskbell.writeback;

import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;
import org.deskbell.booking.OnlineAppointment;

/** Somebody pressed the pencil. */
record WriteBackAsked(OnlineAppointment.Id appointment, Actor by) implements Audited {
    @Override
    public String deed() {
        return "asked to write to the PMS";
    }

    @Override
    public Subject subject() {
        return Subject.appointment(appointment);
    }
}
