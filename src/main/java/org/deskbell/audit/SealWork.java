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
    /** Each node looks so often. */
    private static final Duration EVERY = Duration.ofMinutes(1);
    /** Of a busy practice there are so many seals an hour at most, and as much again may lie unsealed. */
    private static final Duration APART = Duration.ofMinutes(10);

    private static final Duration CHECKED_FOR = Duration.ofDays(1);
    /** Each reads a whole trail: 2,880 practices a day, and never so many at once that other work waits for the database. */
    private static final int CHECKED_AT_ONCE = 2;

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
        var due = Stream.concat(
                        table.unsealed(now.minus(AuditSeals.SETTLED).minus(APART)).stream(),
                        table.sealed().stream()
                                .filter(practice -> !seals.isChecked(practice, now.minus(CHECKED_FOR)))
                                .limit(CHECKED_AT_ONCE))
                .distinct()
                .toList();
        looked.set(now);
        return due;
    }

    @Override
    public void drain() {
        seals.seal();
        var since = clock.instant().minus(CHECKED_FOR);
        if (seals.newest().isPresent() && !seals.isChecked(CurrentPractice.get(), since)) tell(seals.check());
    }

    /** The seal is told in any case, to be kept elsewhere: a later one with a smaller number, or another text under a number,
     * tells of seals that were removed. */
    private static void tell(SealCheck check) {
        var practice = CurrentPractice.get();
        var newest = check.newest();
        if (!check.altered().isEmpty())
            log.error("the audit trail of practice {} was altered after it was sealed", practice);
        if (check.otherKey()) log.warn("the audit trail of practice {} has seals of an earlier key", practice);
        log.info(
                "the newest seal in the audit trail of practice {} is {}: {}", practice, newest.number(), newest.mac());
    }
}
