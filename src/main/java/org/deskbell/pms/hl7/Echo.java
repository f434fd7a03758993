package org.deskbell.pms.hl7;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for what a PMS tells of that which it has just been sent.
 *
 * @param patience how long */
record Echo(Duration patience) {
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(1);

    /** Looks again and again, after ever longer pauses; empty if it was not told in time. */
    <T> Optional<T> awaited(Supplier<Optional<T>> look) {
        var end = System.nanoTime() + patience.toNanos();
        var pause = FIRST_PAUSE;
        for (var seen = look.get(); ; seen = look.get()) {
            var left = end - System.nanoTime();
            if (seen.isPresent() || left < 0) return seen;
            try {
                TimeUnit.NANOSECONDS.sleep(Math.min(pause, left + 1));
                pause = Math.min(2 * pause, LONGEST_PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return seen;
            }
        }
    }
}
