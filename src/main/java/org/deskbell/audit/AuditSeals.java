package org.deskbell.audit;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.OperatorKey;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Seals the trail, stretch by stretch, and holds it against its seals: what was altered underneath does not stay unnoticed. */
@Component
public class AuditSeals {
    /** Longer than a transaction lasts that adds an entry, which is minutes at most, and than clocks differ. */
    static final Duration SETTLED = Duration.ofHours(1);
    /** What fits into memory well; more of the very same moment go with them. */
    static final int MOST = 5_000;

    private static final Duration FINEST = Duration.of(1, MICROS); // of a moment in the database

    private final AuditTable trail;
    private final SealTable table;
    private final PracticeDatabase database;
    private final OperatorKey key;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    /** In the memory of this node, where the database's owner does not reach: it trusts no other's word. */
    private final Map<PracticeId, SealCheck> checks = new ConcurrentHashMap<>();

    AuditSeals(
            AuditTable trail,
            SealTable table,
            PracticeDatabase database,
            OperatorKey key,
            ApplicationEventPublisher events,
            Clock clock) {
        this.trail = trail;
        this.table = table;
        this.database = database;
        this.key = key;
        this.events = events;
        this.clock = clock;
    }

    /** Seals what has settled and is not sealed yet. */
    void seal() {
        var settled = clock.instant().minus(SETTLED);
        var more = true;
        while (more) more = database.together(() -> sealed(settled));
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

    /** What came of it when this node last held the trail against its seals; empty if it has not since it started. */
    public Optional<SealCheck> lastCheck() {
        return Optional.ofNullable(checks.get(CurrentPractice.get()));
    }

    /** Whether this node has held the practice's trail against its seals since then. */
    boolean isChecked(PracticeId practice, Instant since) {
        var last = checks.get(practice);
        return last != null && last.at().isAfter(since);
    }

    /** Holds all that is sealed against its seals. Reads the whole trail. */
    public SealCheck check() {
        var read = new SealsRead(key(), lastCheck().map(SealCheck::newest).orElse(AuditSeal.NONE));
        var seals = table.behind(read.last(), MOST);
        while (!seals.isEmpty()) {
            read.read(seals, trail.between(read.last().until(), seals.getLast().until()));
            seals = table.behind(read.last(), MOST);
        }
        var check = read.told(clock.instant());
        checks.put(CurrentPractice.get(), check);
        return check;
    }

    /** The same, because a staff user asked for it. */
    public SealCheck check(Actor.Staff by) {
        var check = check();
        events.publishEvent(new Looked(
                by,
                "held the audit trail against its seals",
                new Subject("audit trail", List.of()),
                Map.of("altered stretches", Integer.toString(check.altered().size()))));
        return check;
    }
}
