package org.deskbell.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The two roles that Deskbell logs in as, beside the owner that migrates. Both own nothing and obey row-level security.
 * Their passwords follow from the owner's, so every node on one database knows them.
 */
final class Roles {
    /** Pages and programs. */
    static final String APP = "deskbell_app";
    /** Workers, for the one question which practices have work due. */
    static final String WORKER = "deskbell_worker";

    private static final int OLDEST_MAJOR = 15;

    private Roles() {}

    /** Makes sure of both roles; whoever comes second changes nothing.
     *
     * @throws Refused if the database cannot be reached, is too old, or does not let its owner make roles */
    static void ensure(DatabaseAddress address) {
        try (var owner = DriverManager.getConnection(address.url(), address.owner(), address.password())) {
            var major = owner.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR)
                throw new Refused(
                        "The database is PostgreSQL " + major + "; Deskbell needs " + OLDEST_MAJOR + " or later.");
            ensure(owner, APP, password(address, APP));
            ensure(owner, WORKER, password(address, WORKER));
        } catch (SQLException e) {
            throw new Refused(why(e, address), e);
        }
    }

    private static void ensure(Connection owner, String role, String password) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("""
                    do $$ begin
                      perform pg_advisory_xact_lock(712001);
                      if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s login nosuperuser nocreatedb nocreaterole nobypassrls password '%2$s';
                      elsif exists (select from pg_roles where rolname = current_user and (rolsuper or rolcreaterole)) then
                        alter role %1$s password '%2$s';
                      end if;
                    end $$
                    """.formatted(role, password));
        }
    }

    static String password(DatabaseAddress address, String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    ("deskbell:" + address.password()).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is in every JDK", e);
        }
    }

    private static String why(SQLException e, DatabaseAddress address) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("28"))
            return "The database refused the user \"" + address.owner()
                    + "\": wrong DESKBELL_DATABASE_USER or DESKBELL_DATABASE_PASSWORD.";
        if (state.equals("3D000"))
            return "The database named in DESKBELL_DATABASE_URL does not exist. Create it first.";
        if (state.startsWith("08"))
            return "The database at " + address.url() + " does not answer. Is it running, and the address right?";
        if (state.equals("42501"))
            return "The database user \"" + address.owner() + "\" may not create the roles " + APP + " and " + WORKER
                    + ". Give it CREATEROLE.";
        return "The database could not be prepared: " + e.getMessage();
    }
}
