package org.deskbell;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;

/** The house's database, gone until it comes back; meanwhile nobody waits long for it. */
public final class DatabaseAway implements AutoCloseable {
    private final HikariDataSource doors = House.room(HikariDataSource.class);
    private final long patience = doors.getConnectionTimeout();

    public DatabaseAway() {
        doors.setConnectionTimeout(300);
    }

    /** It goes, and every connection with it. */
    public void begin() {
        asOwner("alter database " + name() + " with allow_connections false");
        asOwner("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name() + "'");
    }

    /** It is back; connections of before are still broken. */
    public void end() {
        asOwner("alter database " + name() + " with allow_connections true");
    }

    /** It is back, and no broken connection is left. */
    @Override
    public void close() {
        end();
        doors.setConnectionTimeout(patience);
        for (var pool : List.of("doorDataSource", "backgroundDataSource", "workerDataSource"))
            House.room(HikariDataSource.class, pool).getHikariPoolMXBean().softEvictConnections();
    }

    private static String name() {
        var url = House.database().url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static void asOwner(String sql) {
        Owner.does(Owner.beside(House.database(), "postgres"), sql);
    }
}
