package org.deskbell.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The torture of {@code ./deskbell torture} for half a minute, on what was packaged, and then with planted faults; promises
 * are asserted here, no speeds. One test, because two nodes take long to start.
 */
class TortureTest {
    private static final int ENOUGH = 40;

    @Test
    void no_promise_is_broken_under_load_and_kills_and_planted_faults_are_found() throws SQLException {
        try (var torture = Torture.open(Path.of("target", "torture"), Plant.NONE)) {
            torture.cycle(Duration.ofSeconds(30), ENOUGH, true);
            torture.report(false);
            assertThat(torture.ledger().violations()).isEmpty();

            assertThat(finds(Plant.KEY, "requests with more than one effect", torture))
                    .isTrue();
            assertThat(finds(Plant.CONSTRAINT, "pairs of appointments that overlap", torture))
                    .isTrue();
        }
    }

    /** Whether it is found as what it is. Some seconds are enough as a rule; a slow machine gets some more. */
    private static boolean finds(Plant plant, String fault, Torture torture) throws SQLException {
        assertThat(torture.ledger().violations()).doesNotContainKey(fault);
        torture.plant(plant);
        for (var tries = 0; tries < 6 && !torture.ledger().violations().containsKey(fault); tries++)
            torture.cycle(Duration.ofSeconds(5), ENOUGH, false);
        return torture.ledger().violations().containsKey(fault);
    }
}
