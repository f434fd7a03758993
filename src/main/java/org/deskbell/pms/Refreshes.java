package org.deskbell.pms;

import java.time.Duration;
import java.util.Optional;
import org.deskbell.audit.Actor;

/** Runs of "Refresh Patients from PMS"; at most one is open in a practice. */
public interface Refreshes {
    /** Asks for a run; gives the open one if there is one. */
    Refresh ask(Actor by);

    /** Asks for a run if the last good one ended longer ago than this; otherwise gives that one. */
    Refresh askIfOlderThan(Duration age, Actor by);

    /** Asks an open run to stop after the page it is reading.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such run */
    Refresh cancel(Refresh.Id id, Actor by);

    /** @throws org.deskbell.tenancy.NotFound if there is no such run */
    Refresh get(Refresh.Id id);

    /** The newest run, whatever became of it. */
    Optional<Refresh> latest();

    /** The newest run that ended well: the PMS data is as of its start. */
    Optional<Refresh> latestDone();
}
