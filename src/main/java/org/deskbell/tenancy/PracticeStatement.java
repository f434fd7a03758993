package org.deskbell.tenancy;

import static java.time.ZoneOffset.UTC;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;

/** One statement inside the current practice; runs in the transaction at hand, else in one of its own. */
public final class PracticeStatement {
    private final Statements statements;
    private final String sql;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private boolean plannedOnce;

    PracticeStatement(Statements statements, String sql) {
        this.statements = statements;
        this.sql = sql;
    }

    /** Binds a value; moments, zones and enum constants are bound as the columns hold them. */
    public PracticeStatement param(String name, @Nullable Object value) {
        values.put(name, bound(value));
        return this;
    }

    /** Binds a value that may be missing, with its {@link java.sql.Types} so that null has a type. */
    public PracticeStatement param(String name, @Nullable Object value, int sqlType) {
        values.put(name, value == null ? new Bound.Missing(sqlType) : bound(value));
        return this;
    }

    /** For a statement whose planning costs more than its running: one plan serves all values. */
    public PracticeStatement plannedOnce() {
        plannedOnce = true;
        return this;
    }

    private static @Nullable Object bound(@Nullable Object value) {
        return switch (value) {
            case Instant moment -> moment.atOffset(UTC);
            case ZoneId zone -> zone.getId();
            case Enum<?> constant -> constant.name();
            case null, default -> value;
        };
    }

    public <T> List<T> list(Function<Row, T> reader) {
        return statements.run(asked(), statement -> rows(statement, reader));
    }

    private static <T> List<T> rows(PreparedStatement statement, Function<Row, T> reader) throws SQLException {
        try (var result = statement.getResultSet()) {
            var row = new Row(result);
            var rows = new ArrayList<T>();
            while (result.next()) rows.add(reader.apply(row));
            return rows;
        }
    }

    public <T> Optional<T> optional(Function<Row, T> reader) {
        return DataAccessUtils.optionalResult(list(reader));
    }

    /** The only row; fails if there is none or more than one. */
    public <T> T one(Function<Row, T> reader) {
        return Objects.requireNonNull(DataAccessUtils.requiredSingleResult(list(reader)));
    }

    /** Runs it and gives the number of rows it changed. */
    public int update() {
        return statements.run(asked(), PreparedStatement::getUpdateCount);
    }

    /** Lets it go with the next statement of the transaction, at the latest with its commit, for who waits for no answer:
     * it is a journey less. What is wrong with it shows then. Outside of a transaction it runs at once. */
    public void withNext() {
        statements.runWithNext(Bound.of(sql, values));
    }

    private List<Bound> asked() {
        var itself = Bound.of(sql, values);
        return plannedOnce ? List.of(Bound.keepingPlans(), itself) : List.of(itself);
    }
}
