package org.deskbell.writeback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    /** The list is being read, could not be read just now, or is in doubt.
     *
     * @param until when to look again */
    record NotYet(Instant until, @Nullable String words) {}

    /** Empty if it was read since; asks for a reading if there was none. */
    Optional<NotYet> since(Instant wanted) {
        var now = clock.instant();
        var inVain = refreshes.latest().filter(run -> wasInVain(run, now));
        if (inVain.isPresent()) return inVain.map(run -> new NotYet(end(run).plus(PAUSE), run.words()));
        return run(wanted, now).state() == Refresh.State.DONE
                ? Optional.empty()
                : Optional.of(new NotYet(now.plus(SOON), null));
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
}
