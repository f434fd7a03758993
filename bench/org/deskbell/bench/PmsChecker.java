package org.deskbell.bench;

import static java.util.stream.Collectors.groupingBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deskbell.pms.demo.DemoVisit;
import org.deskbell.pms.demo.FaultyBooks;
import org.deskbell.tenancy.DatabaseAddress;

/** Compares the visits that stand in a faulty PMS with the appointments; looks into the database as its owner. */
final class PmsChecker {
    private static final int KEY_BEGINS = 3;
    private static final int KEY_ENDS = 11;
    private static final String UNDER_WAY = """
            select count(*) from deskbell.write_back where state in ('QUEUED', 'WRITING')
            """;
    private static final String SWEEP = "update deskbell.visit_sweep set due_at = now()";
    private static final String NOT_SWEPT =
            "select count(*) from deskbell.visit_sweep where due_at < now() + interval '1 minute'";
    private static final String APPOINTMENTS = """
            select left(a.id::text, 8) as begins, a.starts_at, a.status = 'BOOKED' as booked, w.state,
              exists (select from deskbell.pms_link l where l.practice_id = a.practice_id
                and l.online_patient_id = a.online_patient_id and l.unlinked_at is null) as linked
            from deskbell.online_appointment a
            left join deskbell.write_back w on w.practice_id = a.practice_id and w.appointment_id = a.id
            where a.status <> 'HELD'
            """;

    private final DatabaseAddress database;
    private final FaultyBooks books;

    PmsChecker(DatabaseAddress database, FaultyBooks books) {
        this.database = database;
        this.books = books;
    }

    /** What was found.
     *
     * @param linked booked visits of linked patients
     * @param missing those that do not stand at their time
     * @param doubled visits that stand twice
     * @param ghosts visits that stand though they were cancelled, or moved away */
    record Found(int linked, int missing, int doubled, int ghosts, Map<String, Integer> missingBy) {
        boolean isRight() {
            return linked > 0 && missing == 0 && doubled == 0 && ghosts == 0;
        }
    }

    boolean isAtRest() throws SQLException {
        return count(UNDER_WAY) == 0;
    }

    void sweepNow() {
        Stage.execute(database, SWEEP);
    }

    boolean isSwept() throws SQLException {
        return count(NOT_SWEPT) == 0;
    }

    private int count(String sql) throws SQLException {
        try (var connection = Stage.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    Found check() throws SQLException {
        var standing = books.standing().stream()
                .filter(visit -> visit.onlineKey() != null && visit.onlineKey().startsWith("db-"))
                .collect(groupingBy(visit -> String.valueOf(visit.onlineKey()).substring(KEY_BEGINS, KEY_ENDS)));
        var linked = 0;
        var missing = 0;
        var doubled = 0;
        var ghosts = 0;
        var by = new HashMap<String, Integer>();
        try (var connection = Stage.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(APPOINTMENTS)) {
            while (rows.next()) {
                var there = standing.getOrDefault(rows.getString("begins"), List.of());
                var at = rows.getObject("starts_at", OffsetDateTime.class).toInstant();
                var right = there.stream().filter(visit -> isAt(visit, at)).count();
                var booked = rows.getBoolean("booked");
                if (booked && rows.getBoolean("linked")) {
                    linked++;
                    if (right == 0) missing++;
                    if (right == 0) by.merge(String.valueOf(rows.getString("state")), 1, Integer::sum);
                }
                if (right > 1) doubled++;
                if (there.size() > right || (!booked && right > 0)) ghosts++;
            }
        }
        return new Found(linked, missing, doubled, ghosts, by);
    }

    private static boolean isAt(DemoVisit visit, Instant at) {
        return visit.startsAt().atZone(BenchPractice.ZONE).toInstant().equals(at);
    }
}
