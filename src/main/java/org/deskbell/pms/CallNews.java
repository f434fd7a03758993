package org.deskbell.pms;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.PracticeId;
import org.springframework.stereotype.Component;

/** Has the mirror follow at once when the PMS calls, and of many calls in a row not each. */
@Component
class CallNews implements BackgroundWork {
    private static final Actor RULE = new Actor.Rule("call from the PMS");
    /** Reading what changed may take a PMS that is asked once a second half of it. */
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    private final PmsCallTable table;
    private final Refreshes refreshes;
    private final Clock clock;

    CallNews(PmsCallTable table, Refreshes refreshes, Clock clock) {
        this.table = table;
        this.refreshes = refreshes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "news of calls";
    }

    @Override
    public List<PracticeId> due() {
        return table.toBeFollowed(clock.instant().minus(BETWEEN));
    }

    @Override
    public void drain() {
        refreshes.follow(() -> table.followed(clock.instant()), RULE);
    }
}
