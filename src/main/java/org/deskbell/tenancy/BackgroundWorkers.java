package org.deskbell.tenancy;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Asks every second which practices have work due and does it, each practice in a thread of its own from the lanes
 * of that work, so that a slow PMS of one practice holds up no other.
 */
final class BackgroundWorkers implements SmartLifecycle, HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(BackgroundWorkers.class);
    private static final long EVERY_MILLIS = 1_000;
    private static final int PATIENCE_SECONDS = 10;
    /** Longer than one look takes while the database is away. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private record Job(String work, PracticeId practice) {}

    private final List<BackgroundWork> works;
    private final Duration late;
    private final Set<Job> running = ConcurrentHashMap.newKeySet();
    private volatile boolean started;
    private volatile long looked = System.nanoTime();
    private ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private Map<String, Lanes> hands = Map.of();

    BackgroundWorkers(List<BackgroundWork> works) {
        this(works, LATE);
    }

    BackgroundWorkers(List<BackgroundWork> works, Duration late) {
        this.works = works;
        this.late = late;
    }

    @Override
    public void start() {
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("workers").factory());
        hands = works.stream().collect(toUnmodifiableMap(BackgroundWork::name, work -> new Lanes(work.name())));
        var _ = clock.scheduleWithFixedDelay(
                () -> works.forEach(this::look), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        started = true;
    }

    /** Whatever it meets: what is thrown out of here ends all looking, without a word. */
    private void look(BackgroundWork work) {
        try {
            work.due().forEach(practice -> begin(work, practice));
        } catch (Throwable e) {
            if (!started) return; // cut off by the stop
            log.warn(
                    "{} could not look for due work and looks again: {}",
                    work.name(),
                    e.getClass().getSimpleName());
        } finally {
            looked = System.nanoTime();
        }
    }

    private void begin(BackgroundWork work, PracticeId practice) {
        var job = new Job(work.name(), practice);
        var lanes = hands.get(work.name());
        if (lanes == null || !running.add(job)) return;
        var begun = false;
        try {
            lanes.execute(practice, () -> drain(work, job));
            begun = true;
        } finally {
            if (!begun) running.remove(job); // there was no thread for it; the next look begins it anew
        }
    }

    private void drain(BackgroundWork work, Job job) {
        try {
            CurrentPractice.run(job.practice(), () -> TwoPools.inBackground(work::drain));
        } catch (Throwable e) {
            if (!started) return; // cut off by the stop; the next start takes it up
            log.warn(
                    "{} stopped early in practice {} and starts again: {}",
                    work.name(),
                    job.practice(),
                    e.getClass().getSimpleName());
        } finally {
            running.remove(job);
        }
    }

    /** Lets what runs come to its end, and interrupts only what does not. */
    @Override
    public void stop() {
        started = false;
        clock.shutdown();
        var pools =
                hands.values().stream().flatMap(lanes -> lanes.pools().stream()).toList();
        pools.forEach(ExecutorService::shutdown);
        try {
            if (areDone(pools, PATIENCE_SECONDS)) return;
            pools.forEach(ExecutorService::shutdownNow);
            var _ = areDone(pools, PATIENCE_SECONDS / 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean areDone(List<? extends ExecutorService> pools, int seconds) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (var pool : pools) if (!pool.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) return false;
        return true;
    }

    /** Down if they have not looked for long: then nothing is sent, written or refreshed by this node. */
    @Override
    public Health health() {
        var isLate = System.nanoTime() - looked > late.toNanos();
        return (isLate ? Health.down() : Health.up()).build();
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
