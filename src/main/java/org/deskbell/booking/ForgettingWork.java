package org.deskbell.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.deskbell.patients.OldRegistrations;
import org.deskbell.practice.Practices;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.springframework.stereotype.Component;

/** Forgets who was never linked and gave no sign of life for as many days as the practice says, with what he wrote. */
@Component
class ForgettingWork implements BackgroundWork {
    /** Each node looks so often; nobody waits for it. */
    private static final Duration EVERY = Duration.ofHours(6);
    /** No practice keeps them shorter. */
    private static final Duration SHORTEST = Duration.ofDays(1);

    private final OldRegistrations registrations;
    private final SignsOfLifeTable signs;
    private final Practices practices;
    private final PracticeDatabase database;
    private final Clock clock;
    private final AtomicReference<Instant> looked = new AtomicReference<>(Instant.EPOCH);

    ForgettingWork(
            OldRegistrations registrations,
            SignsOfLifeTable signs,
            Practices practices,
            PracticeDatabase database,
            Clock clock) {
        this.registrations = registrations;
        this.signs = signs;
        this.practices = practices;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old registrations";
    }

    @Override
    public List<PracticeId> due() {
        var now = clock.instant();
        if (now.isBefore(looked.get().plus(EVERY))) return List.of();
        var due = registrations.practices(now.minus(SHORTEST));
        looked.set(now);
        return due;
    }

    @Override
    public void drain() {
        var kept = Duration.ofDays(practices.settings().keepUnlinkedDays());
        database.together(() -> {
            forget(clock.instant().minus(kept));
            return true;
        });
    }

    private void forget(Instant before) {
        var unlinked = registrations.unlinkedSince(before);
        var alive = signs.since(before);
        var gone = unlinked.stream().filter(Predicate.not(alive::contains)).toList();
        registrations.forget(gone);
        signs.forgetWords(gone);
    }
}
