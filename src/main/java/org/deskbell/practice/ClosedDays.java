package org.deskbell.practice;

import java.time.LocalDate;
import java.util.List;
import org.deskbell.audit.Actor;

/** The dates with no online booking. */
public interface ClosedDays {
    /** From a date on, soonest first. */
    List<ClosedDay> from(LocalDate day);

    /** Closes a day. False if it is closed already. */
    boolean close(LocalDate day, String reason, Actor by);

    /** Opens a closed day. False if it was not closed. */
    boolean open(LocalDate day, Actor by);
}
