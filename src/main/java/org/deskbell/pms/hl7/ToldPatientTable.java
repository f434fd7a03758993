package org.deskbell.pms.hl7;

import static java.sql.Types.DATE;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbell.pms.PersonColumns;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of patients as they were told. */
@Component
class ToldPatientTable {
    private final PracticeDatabase database;

    ToldPatientTable(PracticeDatabase database) {
        this.database = database;
    }

    /** A patient and the number of the message that told of him last. */
    record Numbered(PmsPatient record, long number) {}

    /** Also one that was merged or deleted. */
    Optional<ToldPatient> find(String source, String id) {
        return database.sql("select * from hl7_patient where practice_id = :practice and source = :source and id = :id")
                .param("source", source)
                .param("id", id)
                .optional(ToldPatientTable::told);
    }

    /** In order of id, those after the one named. */
    List<PmsPatient> page(String source, String after, int size) {
        var sql = """
                select * from hl7_patient
                where practice_id = :practice and source = :source and id > :after and not deleted
                order by id limit :size
                """;
        return database.sql(sql)
                .param("source", source)
                .param("after", after)
                .param("size", size)
                .list(ToldPatientTable::record);
    }

    /** In the order in which they were told, those behind the number and the id. */
    List<Numbered> changed(String source, long number, String after, int size) {
        var sql = """
                select * from hl7_patient
                where practice_id = :practice and source = :source and (number, id) > (:number, :after) and not deleted
                order by number, id limit :size
                """;
        return database.sql(sql)
                .param("source", source)
                .param("number", number)
                .param("after", after)
                .param("size", size)
                .list(row -> new Numbered(record(row), row.count("number")));
    }

    long count(String source) {
        return database.sql("""
                        select count(*) as patients from hl7_patient
                        where practice_id = :practice and source = :source and not deleted
                        """).param("source", source).one(row -> row.count("patients"));
    }

    /** The one beside whose number the PMS keeps our key. */
    Optional<PmsPatient> withKey(String source, String onlineKey) {
        var sql = """
                select * from hl7_patient
                where practice_id = :practice and source = :source and online_key = :onlineKey
                  and not deleted and merged_into is null
                order by number limit 1
                """;
        return database.sql(sql)
                .param("source", source)
                .param("onlineKey", onlineKey)
                .optional(ToldPatientTable::record);
    }

    boolean isHeardSince(String source, Instant moment) {
        var sql = """
                select exists (select from hl7_patient
                  where practice_id = :practice and source = :source and heard_at >= :moment) as heard
                """;
        return database.sql(sql).param("source", source).param("moment", moment).one(row -> row.flag("heard"));
    }

    private static ToldPatient told(Row row) {
        return new ToldPatient(
                record(row), row.flag("deleted"), row.maybeText("online_key"), row.maybeMoment("said_at"));
    }

    private static PmsPatient record(Row row) {
        var own = new PmsPatient(
                new PmsPatientId(row.text("id")),
                PersonColumns.who(row),
                row.flag("active"),
                row.maybeMoment("created_at"),
                null);
        var into = row.maybeText("merged_into");
        return into == null ? own : own.mergedInto(new PmsPatientId(into));
    }

    /** Makes this its state. */
    void put(String source, ToldPatient told, long number, Instant now) {
        var sql = """
                insert into hl7_patient (practice_id, source, id, number, last_name, first_name, middle_name,
                  preferred_name, suffix, birth_date, sex, mobile, home_phone, email, street, city, region, postcode,
                  active, created_at, merged_into, deleted, online_key, said_at, heard_at)
                values (:practice, :source, :id, :number, :last, :first, :middle, :preferred, :suffix, :born, :sex,
                  :mobile, :home, :email, :street, :city, :region, :postcode, :active, :created, :into, :deleted, :key,
                  :said, :now)
                on conflict on constraint hl7_patient_key do update set number = excluded.number,
                  last_name = excluded.last_name, first_name = excluded.first_name, middle_name = excluded.middle_name,
                  preferred_name = excluded.preferred_name, suffix = excluded.suffix,
                  birth_date = excluded.birth_date, sex = excluded.sex, mobile = excluded.mobile,
                  home_phone = excluded.home_phone, email = excluded.email, street = excluded.street,
                  city = excluded.city, region = excluded.region, postcode = excluded.postcode,
                  active = excluded.active, created_at = excluded.created_at, merged_into = excluded.merged_into,
                  deleted = excluded.deleted, online_key = excluded.online_key, said_at = excluded.said_at,
                  heard_at = excluded.heard_at
                """;
        var record = told.record();
        var name = record.who().name();
        var contact = record.who().contact();
        var address = record.who().address();
        database.sql(sql)
                .param("source", source)
                .param("id", record.id().value())
                .param("number", number)
                .param("last", name.last())
                .param("first", name.first())
                .param("middle", name.middle(), VARCHAR)
                .param("preferred", name.preferred(), VARCHAR)
                .param("suffix", name.suffix(), VARCHAR)
                .param("born", record.who().born(), DATE)
                .param("sex", record.who().sex())
                .param("mobile", contact.mobile(), VARCHAR)
                .param("home", contact.homePhone(), VARCHAR)
                .param("email", contact.email(), VARCHAR)
                .param("street", address.street(), VARCHAR)
                .param("city", address.city(), VARCHAR)
                .param("region", address.region(), VARCHAR)
                .param("postcode", address.postcode(), VARCHAR)
                .param("active", record.active())
                .param("created", record.createdInPms(), TIMESTAMP_WITH_TIMEZONE)
                .param("into", into(record), VARCHAR)
                .param("deleted", told.deleted())
                .param("key", told.onlineKey(), VARCHAR)
                .param("said", told.saidAt(), TIMESTAMP_WITH_TIMEZONE)
                .param("now", now)
                .update();
    }

    private static @Nullable String into(PmsPatient record) {
        return record.mergedInto() == null ? null : record.mergedInto().value();
    }
}
