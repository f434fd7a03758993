package org.deskbell.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * Connections to the database for one sort of work.
 *
 * @param patience how long somebody waits for one that is free
 * @param silence after which a statement is given up: the database does not answer any more, though nothing said that the
 *     line is broken
 */
record Pool(String name, String role, int size, Duration patience, Duration silence) {
    /** Longer than any statement takes that does not say so. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    HikariDataSource at(DatabaseAddress address) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.url());
        config.setUsername(role);
        config.setPassword(Roles.password(address, role));
        config.addDataSourceProperty("currentSchema", "deskbell,public");
        config.addDataSourceProperty("ApplicationName", role);
        config.addDataSourceProperty("socketTimeout", String.valueOf(silence.toSeconds()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // The DETAIL of an error names the values of the row.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        // Many small statements: compiling one takes longer than running it.
        config.addDataSourceProperty("options", "-c jit=off");
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(patience.toMillis());
        return new HikariDataSource(config);
    }
}
