package org.deskbell.tenancy;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * The threads of one kind of background work, bounded. A practice whose work took long, as while its PMS hangs, has its
 * next turns in a narrow lane beside the others of that sort, and comes back to the wide one as soon as it is quick again:
 * however many PMS hang, they hold up one another and nobody else.
 */
final class Lanes {
    /** More than practices that fall slow within the same seconds, as when a network breaks. */
    private static final int WIDE = 64;

    private static final int NARROW = 8;
    /** An answer that takes longer is none of a PMS that is well. */
    private static final Duration SLOW = Duration.ofSeconds(3);

    private static final long IDLE_SECONDS = 30;

    private final long slowNanos;
    private final ThreadPoolExecutor wide;
    private final ThreadPoolExecutor narrow;
    private final Set<PracticeId> slow = ConcurrentHashMap.newKeySet();

    Lanes(String work) {
        this(work, SLOW);
    }

    Lanes(String work, Duration longer) {
        slowNanos = longer.toNanos();
        wide = pool(work, WIDE);
        narrow = pool(work + " slow", NARROW);
    }

    private static ThreadPoolExecutor pool(String name, int threads) {
        var factory = Thread.ofPlatform().name(name + "-", 0).factory();
        var pool =
                new ThreadPoolExecutor(threads, threads, IDLE_SECONDS, SECONDS, new LinkedBlockingQueue<>(), factory);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    void execute(PracticeId practice, Runnable turn) {
        var lane = slow.contains(practice) ? narrow : wide;
        lane.execute(() -> timed(practice, turn));
    }

    private void timed(PracticeId practice, Runnable turn) {
        var began = System.nanoTime();
        try {
            turn.run();
        } finally {
            if (System.nanoTime() - began > slowNanos) slow.add(practice);
            else slow.remove(practice);
        }
    }

    /** How many practices have their turns in the narrow lane. */
    int slow() {
        return slow.size();
    }

    List<ThreadPoolExecutor> pools() {
        return List.of(wide, narrow);
    }
}
