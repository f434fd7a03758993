package org.deskbell.pms.hl7;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for what a PMS tells of that which it has just been sent.
 *
 * @param patience how long */
record Echo(Duration patience) {
    private static final long LOOK_MILLIS = 50;

    /** Looks again and again; empty if it was not told in time. */
    <T> Optional<T> awaited(Supplier<Optional<T>> look) {
        var end = System.nanoTime() + patience.toNanos();
        for (var seen = look.get(); ; seen = look.get()) {
            if (seen.isPresent() || System.nanoTime() > end) return seen;
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return seen;
            }
        }
    }
}
