package org.deskbell.pms.demo;

import static java.sql.Types.VARCHAR;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.deskbell.pms.RowsJson;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** The demo PMS's schedule. */
@Component
class DemoVisitTable {
    private final PracticeDatabase database;

    DemoVisitTable(PracticeDatabase database) {
        this.database = database;
    }

    List<DemoVisit> between(LocalDateTime from, LocalDateTime to) {
        var sql = """
                select id, chart, provider_id, operatory_id, type_id, note, online_key,
                  starts_at::date as start_day, starts_at::time as start_time,
                  ends_at::date as end_day, ends_at::time as end_time
                from demo_pms_visit
                where practice_id = :practice and not cancelled and starts_at < :to and ends_at > :from
                order by starts_at, id
                """;
        return database.sql(sql).param("from", from).param("to", to).list(DemoVisitTable::read);
    }

    Optional<DemoVisit> writtenBy(String onlineKey) {
        var sql = """
                select id, chart, provider_id, operatory_id, type_id, note, online_key,
                  starts_at::date as start_day, starts_at::time as start_time,
                  ends_at::date as end_day, ends_at::time as end_time
                from demo_pms_visit where practice_id = :practice and online_key = :onlineKey and not cancelled
                """;
        return database.sql(sql).param("onlineKey", onlineKey).optional(DemoVisitTable::read);
    }

    List<String> cancelledBy(String onlineKey) {
        var sql = """
                select id from demo_pms_visit
                where practice_id = :practice and online_key = :onlineKey and cancelled order by id
                """;
        return database.sql(sql).param("onlineKey", onlineKey).list(row -> row.text("id"));
    }

    private static DemoVisit read(Row row) {
        return new DemoVisit(
                row.text("id"),
                row.maybeText("chart"),
                row.text("provider_id"),
                row.text("operatory_id"),
                row.maybeText("type_id"),
                row.date("start_day").atTime(row.time("start_time")),
                row.date("end_day").atTime(row.time("end_time")),
                row.text("note"),
                row.maybeText("online_key"));
    }

    /** Gives how many were written: a time that is taken and an online key that is there are passed over. */
    int insert(List<DemoVisit> visits) {
        var sql = """
                insert into demo_pms_visit (practice_id, id, chart, provider_id, operatory_id, type_id, starts_at, ends_at,
                  note, online_key, version, cancelled)
                select :practice, r.id, r.chart, r.provider_id, r.operatory_id, r.type_id, r.starts_at, r.ends_at,
                  r.note, r.online_key, 1, false
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (id text, chart text, provider_id text,
                  operatory_id text, type_id text, starts_at timestamp, ends_at timestamp, note text, online_key text)
                on conflict do nothing
                """;
        return database.sql(sql).param("rows", RowsJson.write(visits)).update();
    }

    boolean stands(DemoVisit visit) {
        var sql = """
                select id from demo_pms_visit
                where practice_id = :practice and id = :id and chart = :chart and not cancelled for update
                """;
        return database.sql(sql)
                .param("id", visit.id())
                .param("chart", visit.chart(), VARCHAR)
                .optional(row -> row.text("id"))
                .isPresent();
    }

    /** False if another visit has the time. */
    boolean move(DemoVisit visit) {
        var sql = """
                update demo_pms_visit v set provider_id = :provider, operatory_id = :operatory, type_id = :type,
                  starts_at = :from, ends_at = :to, note = :note, online_key = :onlineKey, version = version + 1
                where v.practice_id = :practice and v.id = :id and not exists (
                  select from demo_pms_visit o
                  where o.practice_id = :practice and o.id <> :id and not o.cancelled
                    and (o.operatory_id = :operatory or o.provider_id = :provider)
                    and o.starts_at < :to and o.ends_at > :from)
                """;
        return database.sql(sql)
                        .param("id", visit.id())
                        .param("provider", visit.providerId())
                        .param("operatory", visit.operatoryId())
                        .param("type", visit.typeId(), VARCHAR)
                        .param("from", visit.startsAt())
                        .param("to", visit.endsAt())
                        .param("note", visit.note())
                        .param("onlineKey", visit.onlineKey(), VARCHAR)
                        .update()
                == 1;
    }

    /** False if there is no such visit any more. */
    boolean cancel(String id, String onlineKey) {
        var sql = """
                update demo_pms_visit set cancelled = true, version = version + 1
                where practice_id = :practice and id = :id and online_key = :onlineKey and not cancelled
                """;
        return database.sql(sql).param("id", id).param("onlineKey", onlineKey).update() == 1;
    }

    /** All that stands under a chart stands under another. */
    void carryOver(String from, String to) {
        var sql = "update demo_pms_visit set chart = :to where practice_id = :practice and chart = :from";
        database.sql(sql).param("from", from).param("to", to).update();
    }

    void deleteWithoutPatient() {
        var sql = """
                delete from demo_pms_visit v where v.practice_id = :practice and v.chart is not null
                  and not exists (select from demo_pms_patient p where p.practice_id = :practice and p.chart = v.chart)
                """;
        database.sql(sql).update();
    }
}
