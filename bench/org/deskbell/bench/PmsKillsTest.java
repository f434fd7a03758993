package org.deskbell.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A short run of {@code ./deskbell torture --pms kills}, on what was packaged. */
class PmsKillsTest {
    private static final int KILLS = 5;

    @Test
    void nodes_that_are_killed_amid_writes_and_refreshes_leave_nothing_missing_doubled_or_unread() throws SQLException {
        try (var nodes = PmsKills.open(Path.of("target", "kills"), 1, new PmsKills.Size(4, 1_000))) {
            for (var kill = 0; kill < KILLS; kill++) nodes.kill();
            nodes.lapse();

            assertThat(nodes.isRight()).isTrue();
        }
    }
}
