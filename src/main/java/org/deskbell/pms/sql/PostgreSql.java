package org.deskbell.pms.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** PostgreSQL. */
record PostgreSql() implements Engine {
    @Override
    public Connection connect(Place place, Limits limits) throws SQLException {
        return source(place, limits).getConnection();
    }

    @Override
    public void restrict(Connection connection, Limits limits) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
            statement.execute("set datestyle = 'ISO'");
            statement.execute("set statement_timeout = " + limits.statement().toMillis());
        }
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    private static PGSimpleDataSource source(Place place, Limits limits) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {place.server().getHostString()});
        source.setPortNumbers(new int[] {place.server().getPort()});
        source.setDatabaseName(place.database());
        source.setUser(place.user());
        source.setPassword(place.password());
        source.setProperty(PGProperty.SSL_MODE, mode(place.tls()));
        if (place.tls() == Place.Tls.VERIFIED)
            source.setProperty(PGProperty.SSL_FACTORY, DefaultJavaSSLFactory.class.getName());
        source.setProperty(PGProperty.REQUIRE_AUTH, "scram-sha-256,md5");
        source.setProperty(PGProperty.SOCKET_FACTORY, Sockets.class.getName());
        source.setProperty(PGProperty.MAX_RESULT_BUFFER, Limits.MOST_KEPT);
        source.setProperty(PGProperty.GSS_ENC_MODE, "disable");
        source.setProperty(PGProperty.CONNECT_TIMEOUT, seconds(limits.connect()));
        source.setProperty(PGProperty.SOCKET_TIMEOUT, seconds(limits.silence()));
        return source;
    }

    private static String mode(Place.Tls tls) {
        return switch (tls) {
            case VERIFIED -> "verify-full";
            case UNCHECKED -> "require";
            case NONE -> "disable";
        };
    }

    private static String seconds(Duration time) {
        return String.valueOf(Math.max(1, time.toSeconds()));
    }

    @Override
    public String column(String label) {
        return "listed.\"" + label.replace("\"", "\"\"") + "\"";
    }

    @Override
    public String text(String value, int signs) {
        return "left(cast(" + value + " as text), " + signs + ")";
    }

    @Override
    public String moment() {
        return "cast(? as timestamptz)";
    }

    @Override
    public String mark(String newest) {
        return "cast(least(" + newest + ", localtimestamp) - interval '" + PatientPages.LATE_HOURS + " hours' as text)";
    }

    @Override
    public String schema() {
        return "current_schema()";
    }

    @Override
    public boolean isMoment(String type) {
        return type.equalsIgnoreCase("timestamptz");
    }
}
