package org.deskbell.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
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

            assertThat(brokenWith(Plant.KEY, torture)).contains("requests with more than one effect");
            assertThat(brokenWith(Plant.CONSTRAINT, torture)).contains("pairs of appointments that overlap");
        }
    }

    /** Some seconds are enough as a rule; a slow machine gets some more. */
    private static Set<String> brokenWith(Plant plant, Torture torture) throws SQLException {
        var before = torture.ledger().violations().keySet();
        torture.plant(plant);
        for (var tries = 0; tries < 6 && found(torture, before).isEmpty(); tries++)
            torture.cycle(Duration.ofSeconds(5), ENOUGH, false);
        return found(torture, before);
    }

    private static Set<String> found(Torture torture, Set<String> before) {
        var found = torture.ledger().violations().keySet();
        found.removeAll(before);
        return found;
    }
}
