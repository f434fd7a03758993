package org.deskbell.tenancy;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that goes on beside the work at hand, on a thread of its own: in the same practice, and with connections of the same
 * pool. Closed before it is done, it is interrupted, and nobody waits for it.
 *
 * @param <T> what it gives
 */
public final class Beside<T> implements AutoCloseable {
    private final FutureTask<T> work;
    private final Thread thread;

    private Beside(FutureTask<T> work, Runnable all) {
        this.work = work;
        // Not a virtual one: an interrupt closes the sockets that these read from, also the database's.
        thread = Thread.ofPlatform().daemon().name("beside").start(all);
    }

    /** Begins it.
     *
     * @throws IllegalStateException outside every practice */
    public static <T> Beside<T> begin(Callable<T> work) {
        var practice = CurrentPractice.get();
        var task = new FutureTask<>(work);
        return new Beside<>(task, TwoPools.asHere(() -> CurrentPractice.run(practice, task)));
    }

    /** What it gave, once it is done.
     *
     * @throws ExecutionException with what it threw
     * @throws InterruptedException if the work at hand is to end */
    public T get() throws ExecutionException, InterruptedException {
        return work.get();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
