package org.deskbell.tenancy;

import static org.springframework.jdbc.core.SqlTypeValue.TYPE_UNKNOWN;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Runs statements inside the current practice. One outside every transaction travels together with the entering of its
 * practice: PostgreSQL takes both as one transaction, and one journey there and back is all it needs.
 */
final class Statements {
    private static final String ENTER = "select deskbell.enter(?);\n";
    private static final String KEEP_PLAN = "select set_config('plan_cache_mode', 'force_generic_plan', true);\n";
    private static final String ENTER_AND_KEEP_PLAN =
            "select deskbell.enter(?), set_config('plan_cache_mode', 'force_generic_plan', true);\n";

    private final DataSource dataSource;
    private final PracticeTransactions transactions;
    private final SQLExceptionTranslator translator = new SQLExceptionSubclassTranslator();

    Statements(DataSource dataSource, PracticeTransactions transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    /** What is made of a statement that ran. */
    interface Result<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** A null whose type must be said. */
    record Missing(int sqlType) {}

    /** What is asked.
     *
     * @param plannedOnce whether one plan is good for all values; planning can cost more than running */
    record Question(String sql, boolean plannedOnce) {
        String before(boolean enters) {
            if (enters) return plannedOnce ? ENTER_AND_KEEP_PLAN : ENTER;
            return plannedOnce ? KEEP_PLAN : "";
        }
    }

    <T> T run(Question asked, Map<String, @Nullable Object> values, Result<T> result) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            return run(connection, transactions.toEnter(connection), asked, values, result);
        } catch (SQLException e) {
            var known = translator.translate("statement", asked.sql(), e);
            throw known == null ? new IllegalStateException("The statement failed.", e) : known;
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static <T> T run(
            Connection connection,
            Optional<PracticeId> toEnter,
            Question asked,
            Map<String, @Nullable Object> values,
            Result<T> result)
            throws SQLException {
        var sql = SqlText.of(asked.sql());
        var before = asked.before(toEnter.isPresent());
        try (var statement = connection.prepareStatement(before + sql.with(values))) {
            var next = toEnter.isEmpty() ? 1 : bind(statement, 1, toEnter.get().value());
            for (var name : sql.names()) next = bind(statement, next, value(name, values));
            statement.execute();
            if (!before.isEmpty()) statement.getMoreResults();
            return result.of(statement);
        }
    }

    private static @Nullable Object value(String name, Map<String, @Nullable Object> values) {
        if (!values.containsKey(name)) throw new IllegalStateException("No value for :" + name + ".");
        return values.get(name);
    }

    /** Gives the place of the next value. */
    private static int bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value instanceof Collection<?> several) {
            var next = place;
            for (var one : several) next = bind(statement, next, one);
            return next;
        }
        var type = value instanceof Missing missing ? missing.sqlType() : TYPE_UNKNOWN;
        StatementCreatorUtils.setParameterValue(statement, place, type, value instanceof Missing ? null : value);
        return place + 1;
    }
}
