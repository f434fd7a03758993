package org.deskbell.pms.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.deskbell.pms.PmsSilent;

/** One reading: an open connection that cannot write. */
record Session(Connection connection, Engine engine, Duration statement, ZoneId zone) {
    /** So many rows are in the memory at a time. */
    private static final int FETCH = 500;

    /** What a row is read as. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A list, and what its query says of its columns. */
    Listing listing(String what, String select) throws PmsSilent {
        var columns = new ArrayList<Column>();
        try (var asked = connection.prepareStatement("select * from (" + select + ") as listed limit 0");
                var none = asked.executeQuery()) {
            var told = none.getMetaData();
            for (var place = 1; place <= told.getColumnCount(); place++) columns.add(Column.of(told, place));
        } catch (SQLException e) {
            throw Trouble.asking(what, e, statement);
        }
        return new Listing(this, what, select, columns);
    }

    /** All rows, each read as it comes.
     *
     * @param what the list that is asked for, for the words when it is refused */
    <T> List<T> ask(String what, String sql, List<?> parameters, Row<T> each) throws PmsSilent {
        try (var asked = connection.prepareStatement(sql)) {
            asked.setFetchSize(FETCH);
            for (var at = 0; at < parameters.size(); at++) asked.setObject(at + 1, parameters.get(at));
            try (var rows = asked.executeQuery()) {
                var read = new ArrayList<T>();
                while (rows.next()) read.add(each.read(rows));
                return read;
            }
        } catch (SQLException e) {
            throw Trouble.asking(what, e, statement);
        }
    }
}
