package org.deskbell.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Clients of a server on this machine: in a closed loop each sends when it was answered, in an open loop by the clock. */
final class Load {
    private final int port;
    private final List<Long> nanos = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new HashMap<>();

    private Load(int port) {
        this.port = port;
    }

    /** So many clients for so long, each sending its next request as soon as it was answered. */
    static Heard closed(int port, int clients, Duration lasting, Supplier<Call> calls) {
        var end = System.nanoTime() + lasting.toNanos();
        return new Load(port).run(clients, () -> System.nanoTime() < end ? System.nanoTime() : -1, calls);
    }

    /** So many requests in all, by clients that each send their next as soon as they were answered. */
    static Heard exactly(int port, int clients, int count, Supplier<Call> calls) {
        var left = new AtomicLong(count);
        return new Load(port).run(clients, () -> left.getAndDecrement() > 0 ? System.nanoTime() : -1, calls);
    }

    /** So many requests a second, whether or not the server keeps up; an answer's time counts from the intended moment. */
    static Heard open(int port, int perSecond, Duration lasting, Supplier<Call> calls) {
        var begin = System.nanoTime();
        var step = 1_000_000_000L / perSecond;
        var last = lasting.toNanos() / step;
        var next = new AtomicLong();
        return new Load(port)
                .run(
                        64,
                        () -> {
                            var number = next.getAndIncrement();
                            return number < last ? begin + number * step : -1;
                        },
                        calls);
    }

    /** All clients stand ready; then each sends one request at the same moment. */
    static Heard atOnce(int port, int clients, Supplier<Call> calls) {
        return new Load(port).race(clients, calls);
    }

    /** The moment of the next request; below zero when there is none. */
    private interface Schedule {
        long next();
    }

    private Heard run(int clients, Schedule schedule, Supplier<Call> calls) {
        var begin = System.nanoTime();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < clients; i++) hands.execute(() -> work(schedule, calls));
        }
        return heard(begin);
    }

    private void work(Schedule schedule, Supplier<Call> calls) {
        var own = new ArrayList<Long>();
        var told = new HashMap<Integer, Integer>();
        Line line = null;
        for (var at = schedule.next(); at >= 0; at = schedule.next()) {
            LockSupport.parkNanos(at - System.nanoTime());
            while (System.nanoTime() < at) Thread.onSpinWait();
            var call = calls.get();
            try {
                if (line == null) line = new Line(port);
                told.merge(line.send(call).status(), 1, Integer::sum);
                if (line.isOver()) {
                    close(line);
                    line = null;
                }
            } catch (IOException e) {
                told.merge(0, 1, Integer::sum);
                close(line);
                line = null;
            }
            own.add(System.nanoTime() - at);
        }
        close(line);
        keep(own, told);
    }

    private Heard race(int clients, Supplier<Call> calls) {
        var ready = new CountDownLatch(clients);
        var start = new CountDownLatch(1);
        var begin = 0L;
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < clients; i++) hands.execute(() -> raceOnce(ready, start, calls.get()));
            ready.await();
            begin = System.nanoTime();
            start.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return heard(begin);
    }

    private void raceOnce(CountDownLatch ready, CountDownLatch start, Call call) {
        try (var line = new Line(port)) {
            ready.countDown();
            start.await();
            var at = System.nanoTime();
            var status = line.send(call).status();
            keep(List.of(System.nanoTime() - at), Map.of(status, 1));
        } catch (IOException e) {
            ready.countDown();
            keep(List.of(), Map.of(0, 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(@Nullable Line line) {
        try {
            if (line != null) line.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    private synchronized void keep(List<Long> own, Map<Integer, Integer> told) {
        nanos.addAll(own);
        told.forEach((status, count) -> statuses.merge(status, count, Integer::sum));
    }

    private synchronized Heard heard(long begin) {
        var seconds = (System.nanoTime() - begin) / 1e9;
        return new Heard(nanos.stream().mapToLong(Long::longValue).toArray(), Map.copyOf(statuses), seconds);
    }
}
