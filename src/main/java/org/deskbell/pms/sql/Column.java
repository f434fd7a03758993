package org.deskbell.pms.sql;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;

/** A column that a query gives.
 *
 * @param label as the query calls it
 * @param type one of {@link Types}
 * @param typeName what the database calls the type */
record Column(String label, int type, String typeName) {
    static Column of(ResultSetMetaData columns, int place) throws SQLException {
        return new Column(
                columns.getColumnLabel(place), columns.getColumnType(place), columns.getColumnTypeName(place));
    }

    /** As lists name it. */
    String name() {
        return label.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    boolean isWholeNumber() {
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> true;
            default -> false;
        };
    }

    boolean isText() {
        return switch (type) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR -> true;
            default -> false;
        };
    }

    /** Whether it tells the day and the time of day. */
    boolean isDayAndTime() {
        return type == Types.TIMESTAMP || type == Types.TIMESTAMP_WITH_TIMEZONE;
    }

    boolean isDay() {
        return type == Types.DATE || isDayAndTime();
    }
}
