package org.deskbell.pms;

import java.time.Instant;
import java.util.List;

/** When the PMS has providers and operatories taken, as of the last refresh. */
public interface PmsBusyTimes {
    List<BusyTime> between(Instant from, Instant to);
}
