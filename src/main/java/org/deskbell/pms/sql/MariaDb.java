package org.deskbell.pms.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/** MariaDB and MySQL. */
record MariaDb() implements Engine {
    /** Ways to sign in by which the password is never sent as it is, but encrypted. */
    private static final String SIGN_IN = "mysql_native_password,client_ed25519,caching_sha2_password,parsec";

    private static final int UNKNOWN_VARIABLE = 1193;

    @Override
    public Connection connect(Place place, Limits limits) throws SQLException {
        return new Driver().connect(address(place), options(place, limits));
    }

    @Override
    public void restrict(Connection connection, Limits limits) throws SQLException {
        limit(connection, limits.statement());
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
    }

    /** Old ones know no such limit; there the line falls silent. */
    private static void limit(Connection connection, Duration statement) throws SQLException {
        var mariaDb = connection.getMetaData().getDatabaseProductName().equals("MariaDB");
        try (var setting = connection.createStatement()) {
            setting.execute(
                    mariaDb
                            ? "set session max_statement_time = " + statement.toMillis() / 1000.0
                            : "set session max_execution_time = " + statement.toMillis());
        } catch (SQLException e) {
            if (e.getErrorCode() != UNKNOWN_VARIABLE) throw e;
        }
    }

    /** Of parts that were looked at sign by sign: its own builder of settings forgets what it needs. */
    private static String address(Place place) {
        var name = place.server().getHostString();
        var host = name.contains(":") ? "[" + name + "]" : name;
        return "jdbc:mariadb://" + host + ":" + place.server().getPort() + "/" + place.database();
    }

    private static Properties options(Place place, Limits limits) {
        var options = new Properties();
        options.put("socketFactory", Sockets.class.getName());
        if (place.tls() == Place.Tls.VERIFIED) options.put("trustStore", trusted());
        options.putAll(Map.of(
                "user", place.user(),
                "password", place.password(),
                "sslMode", mode(place.tls()),
                "restrictedAuth", SIGN_IN,
                "allowPublicKeyRetrieval", String.valueOf(place.tls() == Place.Tls.NONE),
                "permitRedirect", "false",
                "allowLocalInfile", "false",
                "connectTimeout", String.valueOf(limits.connect().toMillis()),
                "socketTimeout", String.valueOf(limits.silence().toMillis()),
                "sessionVariables", "time_zone='+00:00'"));
        return options;
    }

    /** Whom Java trusts. Unless it is told, the driver signs in to a server whose certificate nobody signed. */
    private static String trusted() {
        var usual = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        return System.getProperty("javax.net.ssl.trustStore", usual.toString());
    }

    private static String mode(Place.Tls tls) {
        return switch (tls) {
            case VERIFIED -> "verify-full";
            case UNCHECKED -> "trust";
            case NONE -> "disable";
        };
    }

    @Override
    public String column(String label) {
        return "listed.`" + label.replace("`", "``") + "`";
    }

    @Override
    public String text(String value, int signs) {
        return "left(cast(" + value + " as char), " + signs + ")";
    }

    @Override
    public String moment() {
        return "cast(? as datetime(6))";
    }

    @Override
    public String mark(String newest) {
        return "cast(least(" + newest + ", now(6)) - interval " + PatientPages.LATE_HOURS + " hour as char)";
    }

    @Override
    public String schema() {
        return "database()";
    }

    @Override
    public boolean isMoment(String type) {
        return type.equalsIgnoreCase("timestamp");
    }
}
