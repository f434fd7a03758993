package org.deskbell.writeback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.deskbell.pms.Refresh;
import org.deskbell.pms.Refreshes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the list of the PMS was read since somebody new was wanted there: his record may just have been made by hand. */
@Component
class FreshList {
    /** As often as the clock reads a list that could not be read. */
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** What was read longer ago says little of now. */
    private static final Duration OLD = Duration.ofMinutes(10);

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Refreshes refreshes;
    private final Clock clock;

    FreshList(Refreshes refreshes, Clock clock) {
        this.refreshes = refreshes;
        this.clock = clock;
    }

    /** How the list is. */
    sealed interface Look {
        /** It was read since. */
        record Fresh() implements Look {}

        /** It is being read, could not be read just now, or is in doubt.
         *
         * @param until when to look again */
        record NotYet(Instant until, @Nullable String words) implements Look {}
    }

    /** How the list is; asks for a reading if there was none. */
    Look since(Instant wanted) {
        var now = clock.instant();
        return refreshes
                .latest()
                .filter(run -> wasInVain(run, now))
                .<Look>map(run -> new Look.NotYet(end(run).plus(PAUSE), run.words()))
                .orElseGet(() -> look(run(wanted, now), now));
    }

    private static boolean wasInVain(Refresh run, Instant now) {
        var isOver = run.state() == Refresh.State.FAILED || run.state() == Refresh.State.CANCELLED;
        return isOver && end(run).isAfter(now.minus(PAUSE));
    }

    private static Instant end(Refresh run) {
        return run.finishedAt() == null ? run.askedAt() : run.finishedAt();
    }

    private Refresh run(Instant wanted, Instant now) {
        var run = refreshes.askIfOlderThan(Duration.between(wanted, now), WriteBackEnded.RULE);
        var isOld = run.state() == Refresh.State.DONE && end(run).isBefore(now.minus(OLD));
        return isOld ? refreshes.askForChanges(WriteBackEnded.RULE) : run;
    }

    private static Look look(Refresh run, Instant now) {
        return switch (run.state()) {
            case DONE -> new Look.Fresh();
            case WAITING, READING, NEEDS_CONFIRMING, FAILED, CANCELLED -> new Look.NotYet(now.plus(SOON), null);
        };
    }
}
