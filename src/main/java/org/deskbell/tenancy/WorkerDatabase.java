package org.deskbell.tenancy;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What workers may ask across all practices: which of them have work due, and how much of it there is; nothing else. */
public final class WorkerDatabase {
    private final JdbcClient jdbc;

    WorkerDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The numbers in the one row that the statement gives, by column; without those that are null. {@code :now} is bound to
     * the moment. */
    public Map<String, Double> numbers(String sql, Instant now) {
        var numbers = new HashMap<String, Double>();
        jdbc.sql(sql).param("now", now.atOffset(UTC)).query().singleRow().forEach((column, number) -> {
            if (number instanceof Number one) numbers.put(column, one.doubleValue());
        });
        return Map.copyOf(numbers);
    }

    /** The practices that the statement names in its column practice_id; {@code :now} is bound to the moment. */
    public List<PracticeId> practices(String sql, Instant now) {
        return practices(sql, Map.of("now", now));
    }

    /** The practices that the statement names in its column practice_id; each moment is bound to its name. */
    public List<PracticeId> practices(String sql, Map<String, Instant> moments) {
        var statement = jdbc.sql(sql);
        moments.forEach((name, moment) -> statement.param(name, moment.atOffset(UTC)));
        return statement.query((row, number) -> row.getObject("practice_id", UUID.class)).list().stream()
                .map(PracticeId::new)
                .toList();
    }
}
