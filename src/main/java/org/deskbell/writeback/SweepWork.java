package org.deskbell.writeback;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.deskbell.pms.PmsConnectionChanged;
import org.deskbell.pms.PmsSilent;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.PracticeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sweeps regularly, one node at a time. */
@Component
class SweepWork implements BackgroundWork {
    private static final Logger log = LoggerFactory.getLogger(SweepWork.class);
    /** So that no double stands for longer than ten minutes, even if the PMS does not answer some of the times. */
    static final Duration EVERY = Duration.ofMinutes(5);

    private final Sweep sweep;
    private final SweepTable table;
    private final Clock clock;

    SweepWork(Sweep sweep, SweepTable table, Clock clock) {
        this.sweep = sweep;
        this.table = table;
        this.clock = clock;
    }

    @EventListener
    void changed(PmsConnectionChanged changed) {
        table.ask(clock.instant());
    }

    @Override
    public String name() {
        return "sweep of own visits";
    }

    @Override
    public List<PracticeId> due() {
        return table.due(clock.instant());
    }

    @Override
    public void drain() {
        var now = clock.instant();
        var next = now.plus(EVERY);
        if (!table.claim(now, next)) return;
        try {
            sweep.sweep();
        } catch (PmsSilent e) {
            table.instead(next, clock.instant().plus(e.pause(Doubles.SOON)));
            log.warn("the PMS fell silent in a sweep of own visits");
        }
    }
}
