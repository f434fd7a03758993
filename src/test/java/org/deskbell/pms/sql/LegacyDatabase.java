package org.deskbell.pms.sql;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.Owner;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.tenancy.DatabaseAddress;

/** A database that a PMS of long ago left, with a user who may read alone. */
record LegacyDatabase(DatabaseAddress address) {
    static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");
    static final String PATIENTS =
            "select patnum as id, lname as last_name, fname as first_name, birth as date_of_birth from patient";
    private static final String READER = "legacy_reader";
    static final Limits SHORT = new Limits(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(2));

    /** An empty one on the PostgreSQL of the tests. */
    static LegacyDatabase fresh(String purpose) {
        var legacy = new LegacyDatabase(House.freshDatabase(purpose));
        legacy.does(
                "do $$ begin create role " + READER + " login; exception when duplicate_object then null; end $$",
                "alter role " + READER + " password 'reads'",
                "grant usage on schema public to " + READER,
                "alter default privileges in schema public grant select on tables to " + READER,
                "create table patient (patnum int primary key, lname text, fname text, birth date, changed timestamp)");
        return legacy;
    }

    /** What somebody in the practice does there. */
    void does(String... statements) {
        Owner.does(address, statements);
    }

    Map<String, String> settings(Map<String, String> others) {
        var at = URI.create(address.url().substring("jdbc:".length()));
        var settings = new HashMap<>(Map.of(
                "engine", "postgresql",
                "databaseServer", at.getHost() + ":" + at.getPort(),
                "tls", "none",
                "database", at.getPath().substring(1),
                "databaseUser", READER,
                "databasePassword", "reads",
                "zone", "America/Denver",
                "layout", "own",
                "patientsQuery", PATIENTS));
        settings.putAll(others);
        return settings;
    }

    /** The way there; other settings take the place of the usual ones. */
    Pms connect(Map<String, String> others) {
        return connector(Limits.USUAL).connect(settings(others));
    }

    /** The same, with little patience. */
    Pms connectShortly(Map<String, String> others) {
        return connector(SHORT).connect(settings(others));
    }

    static SqlConnector connector(Limits limits) {
        return new SqlConnector(new PmsAddresses("127.0.0.0/8"), Clock.fixed(NOW, ZoneOffset.UTC), limits);
    }
}
