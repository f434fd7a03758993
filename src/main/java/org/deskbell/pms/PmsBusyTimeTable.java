package org.deskbell.pms;

import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of busy times. */
@Component
class PmsBusyTimeTable {
    private final PracticeDatabase database;

    PmsBusyTimeTable(PracticeDatabase database) {
        this.database = database;
    }

    private record Line(
            String id,
            @Nullable String providerId,
            @Nullable String operatoryId,
            Instant startsAt,
            Instant endsAt,
            @Nullable UUID appointment) {}

    List<BusyTime> between(Instant from, Instant to) {
        var sql = """
                select id, pms_provider_id, pms_operatory_id, starts_at, ends_at from pms_busy_time
                where practice_id = :practice and starts_at < :to and ends_at > :from
                order by starts_at, id
                """;
        return database.sql(sql)
                .param("from", from, TIMESTAMP_WITH_TIMEZONE)
                .param("to", to, TIMESTAMP_WITH_TIMEZONE)
                .list(PmsBusyTimeTable::read);
    }

    private static BusyTime read(Row row) {
        return new BusyTime(
                row.text("id"),
                row.maybeText("pms_provider_id"),
                row.maybeText("pms_operatory_id"),
                row.moment("starts_at"),
                row.moment("ends_at"),
                null);
    }

    /** How the times stand to those that are to come and that we know: one of another id at the very time is the same. */
    ShrunkenSchedule held(List<BusyTime> times, Instant now) {
        var sql = """
                select count(*) as known, count(*) filter (where b.id not in (
                    select r.id from jsonb_to_recordset(cast(:rows as jsonb)) as r (id text))
                  and (coalesce(b.pms_provider_id, ''), coalesce(b.pms_operatory_id, ''), b.starts_at, b.ends_at) not in (
                    select coalesce(r.provider_id, ''), coalesce(r.operatory_id, ''), r.starts_at, r.ends_at
                    from jsonb_to_recordset(cast(:rows as jsonb))
                      as r (provider_id text, operatory_id text, starts_at timestamptz, ends_at timestamptz))) as missing
                from pms_busy_time b where b.practice_id = :practice and b.ends_at > :now
                """;
        return database.sql(sql)
                .param("rows", rows(times, Map.of()))
                .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                .one(row -> new ShrunkenSchedule(
                        Math.toIntExact(row.count("known")), Math.toIntExact(row.count("missing"))));
    }

    /** Makes the table these times, touching only what differs.
     *
     * @param whose of which appointment a time is that stands elsewhere here, by our key
     * @param believed if not, others that are to come stay */
    void replace(List<BusyTime> times, Map<String, UUID> whose, boolean believed, Instant now) {
        var gone = """
                delete from pms_busy_time b where b.practice_id = :practice and (:believed or b.ends_at <= :now)
                  and b.id not in (select r.id from jsonb_to_recordset(cast(:rows as jsonb)) as r (id text))
                """;
        var kept = """
                insert into pms_busy_time (practice_id, id, pms_provider_id, pms_operatory_id, starts_at, ends_at, appointment_id)
                select distinct on (r.id) :practice, r.id, r.provider_id, r.operatory_id, r.starts_at, r.ends_at, r.appointment
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (id text, provider_id text, operatory_id text,
                  starts_at timestamptz, ends_at timestamptz, appointment uuid)
                where r.ends_at > r.starts_at
                on conflict on constraint pms_busy_time_key do update set
                  pms_provider_id = excluded.pms_provider_id, pms_operatory_id = excluded.pms_operatory_id,
                  starts_at = excluded.starts_at, ends_at = excluded.ends_at, appointment_id = excluded.appointment_id
                where (pms_busy_time.pms_provider_id, pms_busy_time.pms_operatory_id,
                       pms_busy_time.starts_at, pms_busy_time.ends_at, pms_busy_time.appointment_id)
                  is distinct from (excluded.pms_provider_id, excluded.pms_operatory_id,
                       excluded.starts_at, excluded.ends_at, excluded.appointment_id)
                """;
        var rows = rows(times, whose);
        database.sql(gone)
                .param("rows", rows)
                .param("believed", believed)
                .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                .update();
        database.sql(kept).param("rows", rows).update();
    }

    private static String rows(List<BusyTime> times, Map<String, UUID> whose) {
        return RowsJson.write(times.stream()
                .map(time -> new Line(
                        time.id(),
                        time.providerId(),
                        time.operatoryId(),
                        time.startsAt(),
                        time.endsAt(),
                        whose.get(String.valueOf(time.onlineKey()))))
                .toList());
    }
}
