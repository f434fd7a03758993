package org.deskbell.bench;

import java.sql.SQLException;
import org.deskbell.tenancy.DatabaseAddress;

/** Whether anything is still on its way into a PMS; looks into the database as its owner. */
record PmsRest(DatabaseAddress database) {
    private static final String UNDER_WAY = """
            select count(*) from deskbell.write_back where state in ('QUEUED', 'WRITING')
            """;
    private static final String SWEEP = "update deskbell.visit_sweep set due_at = now()";
    private static final String NOT_SWEPT =
            "select count(*) from deskbell.visit_sweep where due_at < now() + interval '1 minute'";

    boolean isAtRest() throws SQLException {
        return count(UNDER_WAY) == 0;
    }

    void sweepNow() {
        Stage.execute(database, SWEEP);
    }

    boolean isSwept() throws SQLException {
        return count(NOT_SWEPT) == 0;
    }

    private int count(String sql) throws SQLException {
        try (var connection = Stage.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
