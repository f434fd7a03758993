package org.deskbell.pms.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** What one make of database has of its own. */
sealed interface Engine permits MariaDb, PostgreSql {
    /** A connection by these settings alone. */
    Connection connect(Place place, Limits limits) throws SQLException;

    /** From then on it cannot write, and its statements come to an end. */
    void restrict(Connection connection, Limits limits) throws SQLException;

    /** A column of the list, safe for any name. */
    String column(String label);

    /** A value as text, at most so many signs of it; moments as of UTC. */
    String text(String value, int signs);

    /** The moment that a parameter says. */
    String moment();

    /** The earlier of a moment and now, less what may come in late; as text. */
    String mark(String newest);

    /** The schema at hand. */
    String schema();

    /** Whether its columns of this type hold a moment, and not what a clock on a wall shows. */
    boolean isMoment(String type);
}
