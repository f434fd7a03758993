package org.deskbell.bench;

import static org.deskbell.bench.Bench.say;

import java.time.Duration;
import java.util.function.Supplier;

/** Says every ten seconds how far a long run is. */
final class Progress implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Thread teller;

    private Progress(Supplier<String> how) {
        teller = Thread.ofVirtual().start(() -> tell(how));
    }

    static Progress of(Supplier<String> how) {
        return new Progress(how);
    }

    private static void tell(Supplier<String> how) {
        for (var seconds = 10; isLater(); seconds += 10) say("%4d s: %s", seconds, how.get());
    }

    private static boolean isLater() {
        try {
            Thread.sleep(EVERY);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        teller.interrupt();
    }
}
