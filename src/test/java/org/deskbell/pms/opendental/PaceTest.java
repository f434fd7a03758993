package org.deskbell.pms.opendental;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** All who speak with one key take turns, and nobody waits for ever. */
class PaceTest {
    private static final Duration TENTH = Duration.ofMillis(100);

    @Test
    void whoever_comes_at_once_goes_one_after_the_other_and_who_would_wait_too_long_takes_no_turn()
            throws InterruptedException, ExecutionException {
        var pace = new Pace(TENTH, TENTH.multipliedBy(3));
        var began = System.nanoTime();
        var turns = new ArrayList<Callable<Optional<Duration>>>();
        for (var one = 0; one < 6; one++) turns.add(pace::turn);

        var refused = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<Duration>> turn : threads.invokeAll(turns))
                if (turn.get().isPresent()) refused++;
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(TENTH.multipliedBy(2), Duration.ofSeconds(2));
        assertThat(refused).isBetween(1, 3);
    }

    @Test
    void a_server_that_asks_to_be_left_alone_is_left_alone_by_all_for_an_hour_at_most() throws InterruptedException {
        var pace = new Pace(Duration.ZERO, Duration.ofSeconds(1));
        assertThat(pace.turn()).isEmpty();

        pace.rest(Duration.ofDays(2));

        assertThat(pace.turn().orElseThrow()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    }
}
