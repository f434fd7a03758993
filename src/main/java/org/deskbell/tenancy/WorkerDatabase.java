package org.deskbell.tenancy;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What workers may ask across all practices: which of them have work due, and nothing else. */
public final class WorkerDatabase {
    private final JdbcClient jdbc;

    WorkerDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The practices that the statement names in its column practice_id; {@code :now} is bound to the moment. */
    public List<PracticeId> practices(String sql, Instant now) {
        return jdbc
                .sql(sql)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getObject("practice_id", UUID.class))
                .list()
                .stream()
                .map(PracticeId::new)
                .toList();
    }
}
