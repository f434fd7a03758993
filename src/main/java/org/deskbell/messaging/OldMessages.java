package org.deskbell.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.PracticeId;
import org.springframework.stereotype.Component;

/** Takes messages out of the outbox a while after they were sent or given up: they say who is whose patient. */
@Component
class OldMessages implements BackgroundWork {
    private static final Duration KEPT = Duration.ofDays(30);
    /** A code is good for minutes; a day later nobody asks any more whether it arrived. */
    private static final Duration CODES_KEPT = Duration.ofDays(1);

    private final MessageTable table;
    private final Clock clock;

    OldMessages(MessageTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old messages";
    }

    @Override
    public List<PracticeId> due() {
        var now = clock.instant();
        return table.old(now.minus(KEPT), now.minus(CODES_KEPT));
    }

    @Override
    public void drain() {
        var now = clock.instant();
        var more = true;
        while (more) more = table.deleteOld(now.minus(KEPT), now.minus(CODES_KEPT)) > 0;
    }
}
