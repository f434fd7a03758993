package org.deskbell.pms.hl7;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.pms.Refreshes;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.PracticeId;
import org.springframework.stereotype.Component;

/** Has the mirror follow soon after a PMS told something, and not after each message of many. */
@Component
class FeedNews implements BackgroundWork {
    private static final Actor RULE = new Actor.Rule("news from the PMS");
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final FeedTable table;
    private final Refreshes refreshes;
    private final Clock clock;

    FeedNews(FeedTable table, Refreshes refreshes, Clock clock) {
        this.table = table;
        this.refreshes = refreshes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "hl7 news";
    }

    @Override
    public List<PracticeId> due() {
        return table.due(clock.instant().minus(BETWEEN));
    }

    @Override
    public void drain() {
        refreshes.follow(() -> table.asked(clock.instant()), RULE);
    }
}
