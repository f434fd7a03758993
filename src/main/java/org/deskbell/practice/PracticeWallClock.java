package org.deskbell.practice;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.deskbell.pms.WallClock;
import org.springframework.stereotype.Component;

/** The clock on the wall of the practice at hand. */
@Component
class PracticeWallClock implements WallClock {
    private final PracticeTable table;

    PracticeWallClock(PracticeTable table) {
        this.table = table;
    }

    /** Before the practice is set up it has no wall. */
    @Override
    public ZoneId zone() {
        return table.find().map(Practice::zone).orElse(ZoneOffset.UTC);
    }
}
