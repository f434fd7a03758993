package org.deskbell.writeback;

import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;
import org.deskbell.booking.OnlineAppointment;

/** A visit of ours stood in the PMS beside the one that counts, or should not have stood, and was taken out. */
record DoubleTakenOut(OnlineAppointment.Id appointment) implements Audited {
    @Override
    public Actor by() {
        return WriteBackEnded.RULE;
    }

    @Override
    public String deed() {
        return "took a double out of the PMS";
    }

    @Override
    public Subject subject() {
        return Subject.appointment(appointment);
    }
}
