package org.deskbell.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.deskbell.tenancy.DatabaseAddress;

/** Compares what was told with what is there; looks into the database as its owner, from whom nothing is hidden. */
final class Checker {
    private static final String OVERLAPS = """
            select count(*) from deskbell.online_appointment a join deskbell.online_appointment b
              on a.practice_id = b.practice_id and a.id < b.id and a.during && b.during
             and (a.provider_id = b.provider_id or a.operatory_id = b.operatory_id)
            where a.status in ('HELD', 'REQUESTED', 'BOOKED') and b.status in ('HELD', 'REQUESTED', 'BOOKED')
            """;
    private static final String EFFECTS = """
            select count(*) from (
                select p.email from deskbell.online_appointment a
                join deskbell.online_patient p on p.practice_id = a.practice_id and p.id = a.online_patient_id
                group by p.email having count(*) > 1) twice
            """;
    private static final String STANDING =
            "select id::text as id, status, starts_at from deskbell.online_appointment where status <> 'HELD'";
    private static final String LAPSE = """
            update deskbell.online_appointment a set held_until = now() - interval '61 seconds' where status = 'HELD'
            returning type_id::text as type, provider_id::text as provider, starts_at, exists (
                select from deskbell.pms_busy_time b
                where b.practice_id = a.practice_id and b.starts_at < a.occupied_to and b.ends_at > a.occupied_from)
                as in_pms
            """;
    private static final String LONG_AGO =
            "update deskbell.online_appointment set held_until = now() - interval '10 minutes' where status = 'HELD'";
    private static final String HELD = "select count(*) from deskbell.online_appointment where status = 'HELD'";
    private static final String REFRESHES =
            "select count(*) from deskbell.pms_refresh where state in ('WAITING', 'READING')";
    private static final int MOST_HOLDS = 25;
    private static final long SWEEP_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final String INTO_FILLED = """
            select count(*) from deskbell.online_appointment a
            join deskbell.provider p on p.practice_id = a.practice_id and p.id = a.provider_id
            where p.pms_provider_id = ? and a.status in ('REQUESTED', 'BOOKED') and a.moved_at is null
              and a.booked_at > ?::timestamptz and a.entered_by_name is null and a.status_before is null
              and a.during && tstzrange(?::timestamptz, ?::timestamptz)
            """;

    private final DatabaseAddress database;
    private final Nodes nodes;
    private final Ledger ledger;

    Checker(DatabaseAddress database, Nodes nodes, Ledger ledger) {
        this.database = database;
        this.nodes = nodes;
        this.ledger = ledger;
    }

    /** To be called while nobody asks for anything. */
    void check() throws SQLException {
        try (var connection = Stage.connect(database)) {
            ledger.broken("pairs of appointments that overlap", count(connection, OVERLAPS));
            ledger.broken("requests with more than one effect", count(connection, EFFECTS));
            standing(connection);
            filled(connection);
            stuckHolds(connection);
        }
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private record Standing(String status, Instant startsAt) {}

    private void standing(Connection connection) throws SQLException {
        var there = new HashMap<String, Standing>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(STANDING)) {
            while (rows.next())
                there.put(
                        rows.getString("id"),
                        new Standing(
                                rows.getString("status"),
                                rows.getObject("starts_at", OffsetDateTime.class)
                                        .toInstant()));
        }
        for (var visit : ledger.visits().values()) {
            var found = there.get(visit.id());
            if (found == null) ledger.broken("acknowledged appointments that are missing", 1);
            else if (visit.isSure() && !isAsTold(visit, found))
                ledger.broken(
                        "appointments told last as %s and at %s, that are %s and at %s"
                                .formatted(visit.status(), visit.startsAt(), found.status, found.startsAt),
                        1);
        }
    }

    private static boolean isAsTold(Ledger.Visit visit, Standing found) {
        return visit.status().equals(found.status)
                && OffsetDateTime.parse(visit.startsAt()).toInstant().equals(found.startsAt);
    }

    private void filled(Connection connection) throws SQLException {
        for (var time : ledger.filled())
            try (var statement = connection.prepareStatement(INTO_FILLED)) {
                statement.setString(1, "P" + time.provider());
                statement.setString(2, time.readAt());
                statement.setString(3, time.startsAt());
                statement.setString(
                        4,
                        Instant.parse(time.startsAt())
                                .plusSeconds(time.minutes() * 60L)
                                .toString());
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    ledger.broken("bookings into a time that the PMS was known to have taken", rows.getInt(1));
                }
            }
    }

    /** What is read from the PMS meanwhile would fill times that were free when the holds were ended. */
    private static void awaitRefreshes(Connection connection) throws SQLException {
        var end = System.nanoTime() + SWEEP_NANOS;
        while (count(connection, REFRESHES) > 0 && System.nanoTime() < end) Served.pause();
    }

    /** All holds end now, a minute ago: whoever asks for their times must get them. Then all end long ago, and must go. */
    private void stuckHolds(Connection connection) throws SQLException {
        awaitRefreshes(connection);
        var calls = new ArrayList<Call>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(LAPSE)) {
            while (rows.next() && calls.size() < MOST_HOLDS) if (!rows.getBoolean("in_pms")) calls.add(hold(rows));
        }
        ledger.broken("holds that block a time a minute after their end", refused(calls));
        ledger.broken("lapsed holds that nobody swept away", leftAfterSweep(connection));
    }

    private static Call hold(ResultSet lapsed) throws SQLException {
        return Call.post(
                Arena.BASE + "/holds",
                "{\"type\":\"%s\",\"provider\":\"%s\",\"startsAt\":\"%s\"}"
                        .formatted(
                                lapsed.getString("type"),
                                lapsed.getString("provider"),
                                lapsed.getObject("starts_at", OffsetDateTime.class)));
    }

    private int refused(List<Call> calls) {
        var refused = 0;
        for (var call : calls)
            try {
                var answer = Line.once(nodes.port(0), call);
                ledger.answered("hold a lapsed time", answer.status());
                if (answer.status() != 201) refused++;
            } catch (IOException e) {
                ledger.answered("hold a lapsed time", 0);
            }
        return refused;
    }

    private static int leftAfterSweep(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(LONG_AGO);
        }
        var end = System.nanoTime() + SWEEP_NANOS;
        while (count(connection, HELD) > 0 && System.nanoTime() < end) Served.pause();
        return count(connection, HELD);
    }
}
