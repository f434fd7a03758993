package org.deskbell.tenancy;

import static org.springframework.jdbc.core.SqlTypeValue.TYPE_UNKNOWN;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.deskbell.tenancy.Bound.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.StatementCreatorUtils;

/** One way to the database and back for several statements; the first that fails ends it. */
final class Journey {
    private Journey() {}

    /** What is made of a statement that ran. */
    interface Result<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** Runs them in their order and gives the last one's result. */
    static <T> T make(Connection connection, List<Bound> all, Result<T> last) throws SQLException {
        try (var statement = connection.prepareStatement(sql(all))) {
            var place = 1;
            for (var one : all) for (var value : one.values()) bind(statement, place++, value);
            statement.execute();
            for (var i = 1; i < all.size(); i++) statement.getMoreResults();
            return last.of(statement);
        }
    }

    private static String sql(List<Bound> all) {
        if (all.size() == 1) return all.getFirst().sql();
        return all.stream().map(Bound::sql).collect(Collectors.joining(";\n"));
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        var type = value instanceof Missing(var sqlType) ? sqlType : TYPE_UNKNOWN;
        StatementCreatorUtils.setParameterValue(statement, place, type, value instanceof Missing ? null : value);
    }
}
