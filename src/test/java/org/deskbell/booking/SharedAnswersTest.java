package org.deskbell.booking;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedAnswersTest {
    private final SharedAnswers<String, String, Integer> shared = new SharedAnswers<>();
    private final AtomicInteger looked = new AtomicInteger();
    private final CountDownLatch firstLooks = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final Queue<Thread> asking = new ConcurrentLinkedQueue<>();
    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void all_go_home() {
        people.shutdownNow();
    }

    @Test
    void all_who_ask_while_one_looks_share_the_next_answer() throws Exception {
        var first = people.submit(() -> shared.ask("times", "first", all -> lookSlowly()));
        firstLooks.await(10, SECONDS);
        var others = new ArrayList<Future<Integer>>();
        for (var i = 0; i < 50; i++) others.add(people.submit(this::look));
        awaitWaiting(50);

        firstMayEnd.countDown();

        assertThat(first.get(10, SECONDS)).isEqualTo(1);
        for (var other : others) assertThat(other.get(10, SECONDS)).isEqualTo(2);
    }

    @Test
    void who_looks_is_told_who_asks() throws Exception {
        var first = people.submit(() -> shared.ask("times", "first", all -> lookSlowly()));
        firstLooks.await(10, SECONDS);
        var others = new ArrayList<Future<Integer>>();
        for (var i = 0; i < 50; i++) others.add(people.submit(() -> lookFor(List::size)));
        awaitWaiting(50);

        firstMayEnd.countDown();

        assertThat(first.get(10, SECONDS)).isEqualTo(1);
        for (var other : others) assertThat(other.get(10, SECONDS)).isEqualTo(50);
    }

    @Test
    void who_asks_later_or_something_else_gets_an_answer_of_his_own() {
        assertThat(shared.ask("times", "one", all -> looked.incrementAndGet())).isEqualTo(1);
        assertThat(shared.ask("times", "one", all -> looked.incrementAndGet())).isEqualTo(2);
        assertThat(shared.ask("other times", "one", all -> looked.incrementAndGet()))
                .isEqualTo(3);
    }

    @Test
    void what_fails_for_one_is_looked_for_again_by_the_next() throws Exception {
        var first = people.submit(() -> shared.ask("times", "first", all -> fail()));
        firstLooks.await(10, SECONDS);
        var second = people.submit(this::look);
        awaitWaiting(1);

        firstMayEnd.countDown();

        assertThatThrownBy(() -> first.get(10, SECONDS)).hasMessageContaining("no database");
        assertThat(second.get(10, SECONDS)).isEqualTo(1);
    }

    @Test
    void what_fails_twice_is_told_to_all_who_wait() throws Exception {
        var first = people.submit(() -> shared.ask("times", "first", all -> fail()));
        firstLooks.await(10, SECONDS);
        var others = new ArrayList<Future<Integer>>();
        for (var i = 0; i < 50; i++) others.add(people.submit(() -> lookFor(all -> failAgain())));
        awaitWaiting(50);

        firstMayEnd.countDown();

        assertThatThrownBy(() -> first.get(10, SECONDS)).hasMessageContaining("no database");
        for (var other : others)
            assertThatThrownBy(() -> other.get(10, SECONDS)).hasMessageContaining("still none");
        assertThat(looked.get()).as("each of them looks once at most").isLessThanOrEqualTo(50);
    }

    private int failAgain() {
        looked.incrementAndGet();
        throw new IllegalStateException("still none");
    }

    private int look() {
        return lookFor(all -> looked.incrementAndGet());
    }

    private int lookFor(Function<List<String>, Integer> find) {
        asking.add(Thread.currentThread());
        return shared.ask("times", "another", find);
    }

    /** Until so many have asked and wait for whoever looks. */
    private void awaitWaiting(int many) {
        while (asking.stream()
                        .filter(one -> one.getState() == Thread.State.WAITING)
                        .count()
                < many) Thread.onSpinWait();
    }

    private int lookSlowly() {
        pause();
        return looked.incrementAndGet();
    }

    private int fail() {
        pause();
        throw new IllegalStateException("no database");
    }

    private void pause() {
        firstLooks.countDown();
        try {
            assertThat(firstMayEnd.await(10, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
