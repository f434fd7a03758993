package org.deskbell.pms.opendental;

import java.time.Duration;
import java.util.Optional;

/** Lets all who speak with the same key ask one after the other, no faster than the server takes it, and none wait for ever. */
final class Pace {
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final Duration between;
    private final Duration longest;
    private long freeAt = System.nanoTime();

    /** @param longest how long somebody waits for his turn at most */
    Pace(Duration between, Duration longest) {
        this.between = between;
        this.longest = longest;
    }

    /** Waits for a turn. If it would be too long, takes none and says how long it would have been. */
    Optional<Duration> turn() throws InterruptedException {
        var wait = taken();
        if (wait.compareTo(longest) > 0) return Optional.of(wait);
        Thread.sleep(wait);
        return Optional.empty();
    }

    private synchronized Duration taken() {
        var now = System.nanoTime();
        var at = Math.max(now, freeAt);
        var wait = Duration.ofNanos(at - now);
        if (wait.compareTo(longest) <= 0) freeAt = at + between.toNanos();
        return wait;
    }

    /** The server asks to be left alone for so long; it is, for an hour at most. */
    synchronized void rest(Duration asked) {
        var pause = asked.compareTo(LONGEST_REST) < 0 ? asked : LONGEST_REST;
        freeAt = Math.max(freeAt, System.nanoTime() + pause.toNanos());
    }
}
