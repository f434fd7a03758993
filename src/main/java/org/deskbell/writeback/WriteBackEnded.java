package org.deskbell.writeback;

import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;
import org.deskbell.booking.OnlineAppointment;

/** A write-back came to rest: written, refused, in conflict, withdrawn. */
record WriteBackEnded(OnlineAppointment.Id appointment, WriteBack.State state) implements Audited {
    static final Actor RULE = new Actor.Rule("write-back");

    @Override
    public Actor by() {
        return RULE;
    }

    @Override
    public String deed() {
        return "carried to the PMS";
    }

    @Override
    public Subject subject() {
        return Subject.appointment(appointment);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("state", state.name());
    }
}
