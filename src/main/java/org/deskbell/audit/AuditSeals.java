package org.deskbell.audit;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.deskbell.tenancy.OperatorKey;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** Seals the trail, stretch by stretch, and holds it against its seals: what was altered underneath does not stay unnoticed. */
@Component
public class AuditSeals {
    /** Longer than a transaction lives that adds an entry, which is a quarter of an hour at most, and than clocks differ. */
    static final Duration SETTLED = Duration.ofMinutes(30);
    /** What fits into memory well; more of the very same moment go with them. */
    static final int MOST = 5_000;

    private static final int AT_ONCE = 200;
    private static final Duration FINEST = Duration.of(1, MICROS); // of a moment in the database

    private final AuditTable trail;
    private final SealTable table;
    private final PracticeDatabase database;
    private final OperatorKey key;
    private final Clock clock;

    AuditSeals(AuditTable trail, SealTable table, PracticeDatabase database, OperatorKey key, Clock clock) {
        this.trail = trail;
        this.table = table;
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /** Seals what has settled and is not sealed yet. */
    void seal() {
        var settled = clock.instant().minus(SETTLED);
        while (database.together(() -> sealed(settled))) {}
    }

    private boolean sealed(Instant settled) {
        var before = table.newest().orElse(AuditSeal.NONE);
        var until = trail.nth(MOST, before.until(), settled)
                .map(last -> last.plus(FINEST))
                .orElse(settled);
        var entries = trail.between(before.until(), until);
        return !entries.isEmpty() && table.insert(before.next(until, entries, key()));
    }

    private SealKey key() {
        return new SealKey(key.of("seals of the audit trail"));
    }

    /** The newest; empty if nothing was sealed yet. */
    public Optional<AuditSeal> newest() {
        return table.newest();
    }

    /** What came of it when the trail was last held against its seals; empty if it never was. */
    public Optional<SealCheck> lastCheck() {
        return table.lastCheck();
    }

    /** Holds all that is sealed against its seals, and keeps what came of it. Reads the whole trail. */
    public SealCheck check() {
        var going = new SealsRead(trail, key());
        var seals = table.behind(0, AT_ONCE);
        while (!seals.isEmpty()) {
            seals.forEach(going::read);
            seals = table.behind(seals.getLast().number(), AT_ONCE);
        }
        var check = going.told(clock.instant());
        table.keep(check);
        return check;
    }
}
