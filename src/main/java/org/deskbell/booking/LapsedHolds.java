package org.deskbell.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.PracticeId;
import org.springframework.stereotype.Component;

/** Takes lapsed holds away whose times nobody wanted; who wants one takes it from the hold itself. */
@Component
class LapsedHolds implements BackgroundWork {
    /** Whoever types a little too long still finds the time kept, if nobody took it. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final TakingTable table;
    private final Clock clock;

    LapsedHolds(TakingTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "lapsed holds";
    }

    @Override
    public List<PracticeId> due() {
        return table.sweepable(longAgo());
    }

    @Override
    public void drain() {
        table.sweep(longAgo());
    }

    private Instant longAgo() {
        return clock.instant().minus(GRACE);
    }
}
