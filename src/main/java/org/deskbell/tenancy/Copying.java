package org.deskbell.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Sends rows by COPY, some at a time, so that they are never all in memory as text. */
final class Copying {
    private static final int AT_ONCE = 64 * 1024;

    private Copying() {}

    /** Gives how many rows the database took. */
    static long copy(Connection connection, String sql, Iterable<? extends List<? extends @Nullable Object>> rows)
            throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            send(copy, rows);
            return copy.endCopy();
        } finally {
            // What broke it is told; without this the connection would wait for rows for ever.
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    private static void send(CopyIn copy, Iterable<? extends List<? extends @Nullable Object>> rows)
            throws SQLException {
        var text = new CopyText();
        for (var row : rows) {
            text.add(row);
            if (text.length() > AT_ONCE) send(copy, text);
        }
        send(copy, text);
    }

    private static void send(CopyIn copy, CopyText text) throws SQLException {
        var bytes = text.take();
        copy.writeToCopy(bytes, 0, bytes.length);
    }
}
