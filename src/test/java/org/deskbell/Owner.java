package org.deskbell;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.deskbell.tenancy.DatabaseAddress;

/** The owner of a database, who may do in it what the application may not. */
public final class Owner {
    private Owner() {}

    /** Does all of it, a statement at a time. */
    public static void does(DatabaseAddress database, String... statements) {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database of this name on the same server. */
    static DatabaseAddress beside(DatabaseAddress database, String name) {
        return new DatabaseAddress(
                database.url().replaceAll("/[^/]+$", "/" + name), database.owner(), database.password());
    }
}
