package org.deskbell.writeback;

import java.util.Optional;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointment;

/** The ways of appointments into the PMS. */
public interface WriteBacks {
    /** The pencil: writes the appointment to the PMS, soon. */
    AskOutcome ask(OnlineAppointment.Id appointment, Actor by);

    /** Tries all that wait for a silent PMS now instead of later; gives how many. */
    int tryNow(Actor by);

    Optional<WriteBack> of(OnlineAppointment.Id appointment);
}
