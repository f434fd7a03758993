package org.deskbell.pms;

import java.time.ZoneId;

/** The clock on the wall of the practice at hand, which the room above knows. */
public interface WallClock {
    ZoneId zone();
}
