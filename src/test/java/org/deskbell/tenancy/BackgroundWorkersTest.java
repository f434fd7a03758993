package org.deskbell.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
            if (hanging.contains(practice)) await();
            done.add(practice);
        }

        private void await() {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @AfterEach
    void stop() {
        end.countDown();
        workers.stop();
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
        lanes.execute(
                practice, () -> assertThat(Thread.currentThread().getName()).startsWith("test slow"));
        assertThat(within(5, () -> lanes.slow() == 0)).isTrue();

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
