package org.deskbell.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Practices whose work hangs hold up nobody else's, and take no more threads than they are given. */
class BackgroundWorkersTest {
    private static final int MANY = 60;

    private final CountDownLatch end = new CountDownLatch(1);
    private final List<PracticeId> hanging =
            Stream.generate(PracticeId::fresh).limit(MANY).toList();
    private final PracticeId well = PracticeId.fresh();
    private final Work work = new Work();
    private final BackgroundWorkers workers = new BackgroundWorkers(List.of(work));

    /** Hangs for some practices, and is done at once for others. */
    private final class Work implements BackgroundWork {
        final Set<PracticeId> begun = ConcurrentHashMap.newKeySet();
        final Set<PracticeId> done = ConcurrentHashMap.newKeySet();

        @Override
        public String name() {
            return "hanging";
        }

        @Override
        public List<PracticeId> due() {
            var due = new ArrayList<>(hanging);
            if (begun.containsAll(hanging)) due.add(well);
            return due;
        }

        @Override
        public void drain() {
            var practice = CurrentPractice.get();
            begun.add(practice);
            if (hanging.contains(practice)) await(end);
            done.add(practice);
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Cannot even be asked at first: it breaks in a way that is no exception. */
    private static final class Breaking implements BackgroundWork {
        final AtomicInteger looks = new AtomicInteger();
        final AtomicInteger turns = new AtomicInteger();

        @Override
        public String name() {
            return "breaking";
        }

        @Override
        public List<PracticeId> due() {
            if (looks.incrementAndGet() == 1) throw new NoClassDefFoundError("planted");
            return List.of(new PracticeId(new UUID(0, 1)));
        }

        @Override
        public void drain() {
            if (turns.incrementAndGet() == 1) throw new StackOverflowError("planted");
        }
    }

    @AfterEach
    void stop() {
        end.countDown();
        workers.stop();
    }

    @Test
    void an_error_ends_one_look_and_one_turn_and_nothing_else() {
        var breaking = new Breaking();
        var both = new BackgroundWorkers(List.of(breaking, work));
        both.start();
        try {
            assertThat(within(5, () -> breaking.turns.get() > 1)).isTrue();
            assertThat(work.begun).isNotEmpty();
        } finally {
            end.countDown();
            both.stop();
        }
    }

    @Test
    void workers_that_have_not_looked_for_long_are_down() {
        var asked = new CountDownLatch(1);
        var stuck = new BackgroundWorkers(List.of(new Stuck(asked, end)), Duration.ofSeconds(2));
        stuck.start();
        try {
            assertThat(stuck.health().getStatus()).isEqualTo(Status.UP);

            assertThat(within(5, () -> asked.getCount() == 0)).isTrue();
            assertThat(within(5, () -> stuck.health().getStatus().equals(Status.DOWN)))
                    .isTrue();
        } finally {
            end.countDown();
            stuck.stop();
        }
    }

    /** Whoever asks it for due work waits until the end. */
    private record Stuck(CountDownLatch asked, CountDownLatch end) implements BackgroundWork {
        @Override
        public String name() {
            return "stuck";
        }

        @Override
        public List<PracticeId> due() {
            asked.countDown();
            await(end);
            return List.of();
        }

        @Override
        public void drain() {}
    }

    @Test
    void a_practice_that_is_well_is_served_while_many_hang() {
        workers.start();

        assertThat(within(5, () -> work.done.contains(well))).isTrue();
        assertThat(work.done).containsExactly(well);
    }

    @Test
    void who_was_slow_waits_beside_the_slow_until_he_is_quick_again() throws InterruptedException {
        var lanes = new Lanes("test", Duration.ofMillis(20));
        var practice = hanging.getFirst();

        lanes.execute(practice, () -> pause(40));
        assertThat(within(5, () -> lanes.slow() == 1)).isTrue();
        var turns = new ConcurrentLinkedQueue<String>();
        // As often as it takes: on a busy machine a quick turn is slow now and then.
        assertThat(within(5, () -> {
                    lanes.execute(
                            practice, () -> turns.add(Thread.currentThread().getName()));
                    return lanes.slow() == 0;
                }))
                .isTrue();
        assertThat(turns.peek()).startsWith("test slow");

        for (var pool : lanes.pools()) {
            pool.shutdown();
            assertThat(pool.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean within(int seconds, BooleanSupplier so) {
        for (var i = 0; i < seconds * 20 && !so.getAsBoolean(); i++) pause(50);
        return so.getAsBoolean();
    }
}
