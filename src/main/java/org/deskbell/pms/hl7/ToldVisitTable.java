package org.deskbell.pms.hl7;

import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** The table of visits as they were told. */
@Component
class ToldVisitTable {
    private final PracticeDatabase database;

    ToldVisitTable(PracticeDatabase database) {
        this.database = database;
    }

    Optional<ToldVisit> find(String source, String id) {
        return database.sql("select * from hl7_visit where practice_id = :practice and source = :source and id = :id")
                .param("source", source)
                .param("id", id)
                .optional(ToldVisitTable::read);
    }

    /** Those that take a part of the stretch; its end is not part of it. */
    List<ToldVisit> standing(String source, Instant from, Instant to) {
        var sql = """
                select * from hl7_visit
                where practice_id = :practice and source = :source and standing
                  and starts_at < :to and starts_at >= :longAgo and ends_at > :from
                order by starts_at, id
                """;
        return database.sql(sql)
                .param("source", source)
                .param("longAgo", from.minus(VisitTime.LONGEST))
                .param("from", from)
                .param("to", to)
                .list(ToldVisitTable::read);
    }

    /** Those that were asked for under this id. */
    List<ToldVisit> placedAs(String source, String placer) {
        return database.sql("""
                        select * from hl7_visit
                        where practice_id = :practice and source = :source and placer = :placer order by id
                        """).param("source", source).param("placer", placer).list(ToldVisitTable::read);
    }

    boolean isHeardSince(String source, Instant moment) {
        var sql = """
                select exists (select from hl7_visit
                  where practice_id = :practice and source = :source and heard_at >= :moment) as heard
                """;
        return database.sql(sql).param("source", source).param("moment", moment).one(row -> row.flag("heard"));
    }

    private static ToldVisit read(Row row) {
        return new ToldVisit(
                row.text("id"),
                row.maybeText("placer"),
                row.maybeText("patient_id"),
                row.texts("provider_ids"),
                row.texts("operatory_ids"),
                row.maybeText("type_id"),
                row.maybeMoment("starts_at"),
                row.maybeMoment("ends_at"),
                row.flag("standing"),
                row.maybeMoment("said_at"));
    }

    /** Makes this its state. */
    void put(String source, ToldVisit told, Instant now) {
        var sql = """
                insert into hl7_visit (practice_id, source, id, placer, patient_id, provider_ids, operatory_ids, type_id,
                  starts_at, ends_at, standing, said_at, heard_at)
                values (:practice, :source, :id, :placer, :patient, cast(:providers as text[]),
                  cast(:operatories as text[]), :type, :starts, :ends, :standing, :said, :now)
                on conflict on constraint hl7_visit_key do update set placer = excluded.placer,
                  patient_id = excluded.patient_id, provider_ids = excluded.provider_ids,
                  operatory_ids = excluded.operatory_ids, type_id = excluded.type_id, starts_at = excluded.starts_at,
                  ends_at = excluded.ends_at, standing = excluded.standing, said_at = excluded.said_at,
                  heard_at = excluded.heard_at
                """;
        database.sql(sql)
                .param("source", source)
                .param("id", told.id())
                .param("placer", told.placer(), VARCHAR)
                .param("patient", told.patientId(), VARCHAR)
                .param("providers", told.providers().toArray(String[]::new))
                .param("operatories", told.operatories().toArray(String[]::new))
                .param("type", told.typeId(), VARCHAR)
                .param("starts", told.startsAt(), TIMESTAMP_WITH_TIMEZONE)
                .param("ends", told.endsAt(), TIMESTAMP_WITH_TIMEZONE)
                .param("standing", told.standing())
                .param("said", told.saidAt(), TIMESTAMP_WITH_TIMEZONE)
                .param("now", now)
                .update();
    }

    /** It is kept under another id. */
    void remove(String source, String id) {
        database.sql("delete from hl7_visit where practice_id = :practice and source = :source and id = :id")
                .param("source", source)
                .param("id", id)
                .update();
    }

    /** Forgets visits that were over before then. */
    void forget(String source, Instant before) {
        database.sql("""
                        delete from hl7_visit
                        where practice_id = :practice and source = :source and heard_at < :before
                          and coalesce(starts_at, heard_at) < :before
                        """).param("source", source).param("before", before).withNext();
    }
}
