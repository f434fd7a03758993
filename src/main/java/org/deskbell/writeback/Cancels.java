package org.deskbell.writeback;

import java.time.Clock;
import java.time.Instant;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.springframework.stereotype.Component;

/** Tells the PMS to take visits of ours out, and remembers what it has taken in and does later. */
@Component
class Cancels {
    private final CancelTable table;
    private final Clock clock;

    Cancels(CancelTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    PmsAnswer cancel(Pms pms, String ref, String onlineKey) {
        var answer = pms.cancel(ref, onlineKey);
        if (answer instanceof PmsAnswer.Pending) table.takenIn(onlineKey, clock.instant());
        return answer;
    }

    /** Whether the PMS has taken it in and may do it yet. */
    boolean isTakenIn(Pms pms, String onlineKey) {
        return table.isTakenIn(onlineKey, clock.instant().minus(pms.patience()));
    }

    /** What the PMS was told this long before then it has done by now, or never does. */
    void forget(Pms pms, Instant now) {
        table.forget(now.minus(pms.patience()));
    }
}
