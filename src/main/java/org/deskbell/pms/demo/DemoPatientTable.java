package org.deskbell.pms.demo;

import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskbell.pms.RowsJson;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** The demo PMS's table of patients. */
@Component
class DemoPatientTable {
    private final PracticeDatabase database;

    private final Clock clock;

    DemoPatientTable(PracticeDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A record, and when it was changed. */
    record Changed(DemoPatient patient, Instant at) {}

    /** In the order of their changes, those behind the change and the chart named. */
    List<Changed> changed(Instant from, String after, int size) {
        var sql = """
                select * from demo_pms_patient
                where practice_id = :practice and (changed_at, chart) > (:from, :after)
                order by changed_at, chart limit :size
                """;
        return database.sql(sql)
                .param("from", from, TIMESTAMP_WITH_TIMEZONE)
                .param("after", after)
                .param("size", size)
                .list(row -> new Changed(read(row), row.moment("changed_at")));
    }

    List<DemoPatient> page(String after, int size) {
        var sql = """
                select * from demo_pms_patient where practice_id = :practice and chart > :after order by chart limit :size
                """;
        return database.sql(sql).param("after", after).param("size", size).list(DemoPatientTable::read);
    }

    Optional<DemoPatient> find(String chart) {
        var sql = """
                select * from demo_pms_patient
                where practice_id = :practice and chart = :chart and merged_into is null
                """;
        return database.sql(sql).param("chart", chart).optional(DemoPatientTable::read);
    }

    Optional<DemoPatient> under(String chart) {
        var sql = "select * from demo_pms_patient where practice_id = :practice and chart = :chart";
        return database.sql(sql).param("chart", chart).optional(DemoPatientTable::read);
    }

    Optional<DemoPatient> madeBy(String onlineKey) {
        var sql = "select * from demo_pms_patient where practice_id = :practice and online_key = :onlineKey";
        return database.sql(sql).param("onlineKey", onlineKey).optional(DemoPatientTable::read);
    }

    List<DemoPatient> named(String last, String first, int limit) {
        var sql = """
                select * from demo_pms_patient where practice_id = :practice
                  and merged_into is null
                  and (lower(last_name) like :last and lower(first_name) like :first or lower(chart) like :last)
                order by lower(last_name), lower(first_name), chart limit :limit
                """;
        return database.sql(sql)
                .param("last", last)
                .param("first", first)
                .param("limit", limit)
                .list(DemoPatientTable::read);
    }

    long count() {
        return database.sql("""
                        select count(*) as patients from demo_pms_patient
                        where practice_id = :practice and merged_into is null
                        """).one(row -> row.count("patients"));
    }

    Set<String> charts(String letters) {
        var sql = "select chart from demo_pms_patient where practice_id = :practice and chart like :letters || '%'";
        return database.sql(sql).param("letters", letters).list(row -> row.text("chart")).stream()
                .collect(Collectors.toSet());
    }

    private static DemoPatient read(Row row) {
        return new DemoPatient(
                row.text("chart"),
                row.text("last_name"),
                row.text("first_name"),
                row.maybeText("middle_name"),
                row.maybeText("preferred_name"),
                row.maybeText("suffix"),
                row.maybeDate("birth_date"),
                row.text("sex"),
                row.maybeText("mobile"),
                row.maybeText("home_phone"),
                row.maybeText("email"),
                row.maybeText("street"),
                row.maybeText("city"),
                row.maybeText("region"),
                row.maybeText("postcode"),
                row.flag("active"),
                row.moment("created_at"),
                row.maybeDate("last_visit"),
                row.maybeText("online_key"),
                row.maybeText("merged_into"));
    }

    /** Gives how many were new: a chart or an online key that is there already is passed over. */
    int insert(List<DemoPatient> patients) {
        var sql = """
                insert into demo_pms_patient (practice_id, chart, last_name, first_name, middle_name, preferred_name, suffix,
                  birth_date, sex, mobile, home_phone, email, street, city, region, postcode, active, created_at,
                  last_visit, online_key, changed_at)
                select :practice, r.chart, r.last_name, r.first_name, r.middle_name, r.preferred_name, r.suffix,
                  r.birth_date, r.sex, r.mobile, r.home_phone, r.email, r.street, r.city, r.region, r.postcode, r.active,
                  r.created_at, r.last_visit, r.online_key, :now
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (chart text, last_name text, first_name text,
                  middle_name text, preferred_name text, suffix text, birth_date date, sex text, mobile text,
                  home_phone text, email text, street text, city text, region text, postcode text, active boolean,
                  created_at timestamptz, last_visit date, online_key text)
                on conflict do nothing
                """;
        return database.sql(sql)
                .param("rows", RowsJson.write(patients))
                .param("now", clock.instant(), TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void merge(String chart, String into) {
        var sql = """
                update demo_pms_patient set merged_into = :into, active = false, changed_at = :now
                where practice_id = :practice and chart = :chart
                """;
        database.sql(sql)
                .param("chart", chart)
                .param("into", into)
                .param("now", clock.instant(), TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void delete(String chart) {
        var sql = "delete from demo_pms_patient where practice_id = :practice and chart = :chart";
        database.sql(sql).param("chart", chart).update();
    }

    void deleteAll() {
        database.sql("delete from demo_pms_patient where practice_id = :practice")
                .update();
    }
}
