package org.deskbell.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.deskbell.pms.demo.DemoPatient;
import org.deskbell.pms.demo.DemoVisit;
import org.deskbell.pms.demo.FaultyBooks;
import org.deskbell.tenancy.DatabaseAddress;

/** Compares what stands in a faulty PMS with the appointments of its practice, and its list with what was read of it; looks
 * into the database as its owner. */
final class PmsChecker {
    private static final int KEY_BEGINS = 3;
    private static final int KEY_ENDS = 11;
    private static final String APPOINTMENTS = """
            select left(a.id::text, 8) as begins, a.starts_at, a.status = 'BOOKED' as booked, w.state,
              exists (select from deskbell.pms_link l where l.practice_id = a.practice_id
                and l.online_patient_id = a.online_patient_id and l.unlinked_at is null) as linked
            from deskbell.online_appointment a
            left join deskbell.write_back w on w.practice_id = a.practice_id and w.appointment_id = a.id
            where a.practice_id = ? and a.status <> 'HELD'
            """;
    private static final String MIRROR = """
            select id, concat_ws('|', last_name, first_name, birth_date, home_phone, mobile, email, merged_into) as written
            from deskbell.pms_patient where practice_id = ? and gone_at is null
            """;
    private static final String LINKS_ENDED =
            "select count(*) from deskbell.pms_link where practice_id = ? and unlinked_at is not null";

    private final DatabaseAddress database;
    private final BenchPractice practice;
    private final FaultyBooks books;

    PmsChecker(DatabaseAddress database, BenchPractice practice, FaultyBooks books) {
        this.database = database;
        this.practice = practice;
        this.books = books;
    }

    /** What was found.
     *
     * @param linked booked visits of linked patients
     * @param missing those that do not stand at their time
     * @param doubled visits that stand twice
     * @param ghosts visits that stand though they were cancelled, or moved away
     * @param onFile records that the PMS has
     * @param astray records that are otherwise, or not at all, where only the other has them
     * @param linksEnded links that ended, though nobody's record went */
    record Found(
            int linked,
            int missing,
            int doubled,
            int ghosts,
            int onFile,
            int astray,
            int linksEnded,
            Map<String, Integer> missingBy) {
        static final Found NOTHING = new Found(0, 0, 0, 0, 0, 0, 0, Map.of());

        boolean isRight() {
            return linked > 0 && missing == 0 && doubled == 0 && ghosts == 0 && astray == 0 && linksEnded == 0;
        }

        Found and(Found other) {
            var by = new TreeMap<>(missingBy);
            other.missingBy.forEach((state, times) -> by.merge(state, times, Integer::sum));
            return new Found(
                    linked + other.linked,
                    missing + other.missing,
                    doubled + other.doubled,
                    ghosts + other.ghosts,
                    onFile + other.onFile,
                    astray + other.astray,
                    linksEnded + other.linksEnded,
                    by);
        }
    }

    Found check() throws SQLException {
        try (var connection = Stage.connect(database)) {
            var found = visits(connection);
            var there = books.charts().stream().collect(toMap(DemoPatient::chart, PmsChecker::written));
            var rest = new Found(0, 0, 0, 0, there.size(), astray(connection, there), ended(connection), Map.of());
            return found.and(rest);
        }
    }

    private Found visits(Connection connection) throws SQLException {
        var standing = books.standing().stream()
                .filter(visit -> visit.onlineKey() != null && visit.onlineKey().startsWith("db-"))
                .collect(groupingBy(visit -> String.valueOf(visit.onlineKey()).substring(KEY_BEGINS, KEY_ENDS)));
        var found = Found.NOTHING;
        try (var statement = prepared(connection, APPOINTMENTS);
                var rows = statement.executeQuery()) {
            while (rows.next()) found = found.and(visit(rows, standing));
        }
        return found;
    }

    private static Found visit(ResultSet row, Map<String, List<DemoVisit>> standing) throws SQLException {
        var there = standing.getOrDefault(row.getString("begins"), List.of());
        var at = row.getObject("starts_at", OffsetDateTime.class).toInstant();
        var right = there.stream().filter(visit -> isAt(visit, at)).count();
        var booked = row.getBoolean("booked");
        var linked = booked && row.getBoolean("linked");
        var missing = linked && right == 0;
        var ghost = there.size() > right || (!booked && right > 0);
        return new Found(
                linked ? 1 : 0,
                missing ? 1 : 0,
                right > 1 ? 1 : 0,
                ghost ? 1 : 0,
                0,
                0,
                0,
                missing ? Map.of(String.valueOf(row.getString("state")), 1) : Map.of());
    }

    private static boolean isAt(DemoVisit visit, Instant at) {
        return visit.startsAt().atZone(BenchPractice.ZONE).toInstant().equals(at);
    }

    private int astray(Connection connection, Map<String, String> there) throws SQLException {
        var astray = 0;
        var read = 0;
        try (var statement = prepared(connection, MIRROR);
                var rows = statement.executeQuery()) {
            for (; rows.next(); read++)
                if (!Objects.equals(there.get(rows.getString("id")), rows.getString("written"))) astray++;
        }
        return Math.max(astray, Math.abs(there.size() - read));
    }

    private static String written(DemoPatient patient) {
        var all = Stream.of(
                patient.lastName(),
                patient.firstName(),
                patient.birthDate(),
                patient.homePhone(),
                patient.mobile(),
                patient.email(),
                patient.mergedInto());
        return all.filter(Objects::nonNull).map(Object::toString).collect(joining("|"));
    }

    private int ended(Connection connection) throws SQLException {
        try (var statement = prepared(connection, LINKS_ENDED);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setObject(1, practice.id().value());
        return statement;
    }
}
