package org.deskbell.story;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What the practice's staff do and see in their own PMS, whichever it is. */
interface TheirPms {
    /** Makes a record of somebody, and gives the ID that staff know it by. */
    String create(Visitor who);

    /** The ID of the one record of somebody. */
    String find(Visitor who);

    /** When the visits of ours begin that the patient has on the day. */
    List<LocalTime> visits(LocalDate day, String patient);

    /** From now on nobody reaches it, or everybody again. */
    void away(boolean away);
}
