package org.deskbell.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.PracticeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has the trails sealed, and once a day held against their seals. */
@Component
class SealWork implements BackgroundWork {
    private static final Logger log = LoggerFactory.getLogger(SealWork.class);
    /** Each node looks so often: as much again may lie unsealed. */
    private static final Duration EVERY = Duration.ofMinutes(10);

    private static final Duration CHECKED_FOR = Duration.ofDays(1);

    private final SealTable table;
    private final AuditSeals seals;
    private final Clock clock;
    private final AtomicReference<Instant> looked = new AtomicReference<>(Instant.EPOCH);

    SealWork(SealTable table, AuditSeals seals, Clock clock) {
        this.table = table;
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit seals";
    }

    @Override
    public List<PracticeId> due() {
        var now = clock.instant();
        if (now.isBefore(looked.get().plus(EVERY))) return List.of();
        var due = Stream.of(table.unsealed(now.minus(AuditSeals.SETTLED)), table.unchecked(now.minus(CHECKED_FOR)))
                .flatMap(List::stream)
                .distinct()
                .toList();
        looked.set(now);
        return due;
    }

    @Override
    public void drain() {
        seals.seal();
        var isFresh = seals.lastCheck()
                .filter(last -> last.at().isAfter(clock.instant().minus(CHECKED_FOR)))
                .isPresent();
        if (!isFresh) seals.newest().ifPresent(this::check);
    }

    /** The line is what an operator keeps elsewhere: a later one with a smaller number tells of seals that were removed. */
    private void check(AuditSeal newest) {
        var check = seals.check();
        var practice = CurrentPractice.get();
        if (check.firstAltered() != null)
            log.error("the audit trail of practice {} was altered after it was sealed", practice);
        else if (check.otherKey()) log.warn("the audit trail of practice {} has seals of another key", practice);
        else
            log.info(
                    "the audit trail of practice {} is as sealed: seal {} is {}",
                    practice,
                    newest.number(),
                    newest.mac());
    }
}
