package org.deskbell.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** How much heap lives beside what lived before: what is left whenever the collector has been through, at most. */
final class Heap {
    private final long before;
    private final AtomicLong most = new AtomicLong();
    private final AtomicBoolean on = new AtomicBoolean(true);
    private final Thread watch;

    private Heap(long before) {
        this.before = before;
        this.watch = Thread.ofPlatform().daemon().start(this::watch);
    }

    static Heap begin() {
        System.gc();
        return new Heap(afterCollection());
    }

    private void watch() {
        while (on.get()) {
            most.accumulateAndGet(afterCollection(), Math::max);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Ends the watch. */
    double megabytes() {
        on.set(false);
        watch.interrupt();
        return Math.max(0, most.get() - before) / 1e6;
    }

    private static long afterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(Heap::left)
                .sum();
    }

    private static long left(MemoryPoolMXBean pool) {
        var usage = pool.getCollectionUsage();
        return usage == null ? 0 : usage.getUsed();
    }
}
