package org.deskbell.bench;

import java.util.concurrent.TimeUnit;

/** When a node or the database was away: only then, and for a moment after, may an answer be 503. */
final class Outage {
    private static final long AFTERWARDS = TimeUnit.SECONDS.toNanos(5);

    private volatile boolean away;
    private volatile long backAt = System.nanoTime();

    void begin() {
        away = true;
    }

    void end() {
        backAt = System.nanoTime();
        away = false;
    }

    /** Whether something was away between that moment and now, or had just come back at it. */
    boolean since(long begin) {
        return away || begin - backAt < AFTERWARDS;
    }
}
