package org.deskbell.pms;

import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskbell.matching.Bearers;
import org.deskbell.matching.SoughtName;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** The mirror: the table of PMS patients and the table of their matching keys. */
@Component
class PmsPatientTable {
    private static final int MOST_COUNTED = 3_000;
    private static final int MOST_NEAR = 500;

    private final PracticeDatabase database;

    PmsPatientTable(PracticeDatabase database) {
        this.database = database;
    }

    Optional<PmsPatient> find(PmsPatientId id) {
        var sql = "select * from pms_patient where practice_id = :practice and id = :id";
        return database.sql(sql).param("id", id.value()).optional(PatientRow::read);
    }

    Optional<PmsPatient> present(PmsPatientId id) {
        var sql = """
                select * from pms_patient
                where practice_id = :practice and id = :id and gone_at is null and merged_into is null
                """;
        return database.sql(sql).param("id", id.value()).optional(PatientRow::read);
    }

    List<PmsPatient> named(NameSearch.Pair pair, int limit) {
        var sql = """
                select * from pms_patient where practice_id = :practice and gone_at is null and merged_into is null
                  and (last_folded like :one and first_folded like :other
                       or last_folded like :other and first_folded like :one)
                order by last_folded, first_folded, birth_date, id limit :limit
                """;
        return database.sql(sql)
                .param("one", NameSearch.beginning(pair.one()))
                .param("other", NameSearch.beginning(pair.other()))
                .param("limit", limit)
                .list(PatientRow::read);
    }

    /** Records whose last name begins with the same two letters, and whose first name with the same one or is related. */
    List<PmsPatient> near(SoughtName sought) {
        var sql = """
                select * from pms_patient where practice_id = :practice and gone_at is null and merged_into is null
                  and last_folded like :last and (first_folded like :first or first_folded = any(:firsts))
                order by last_folded, first_folded, id limit :most
                """;
        return database.sql(sql)
                .param("last", NameSearch.beginning(sought.last().substring(0, 2)))
                .param("first", NameSearch.beginning(sought.first().substring(0, 1)))
                .param("firsts", sought.firsts().toArray(String[]::new))
                .param("most", MOST_NEAR)
                .list(PatientRow::read);
    }

    /** A key that more records hold than {@code most} says nothing and is passed over. */
    List<PmsPatient> sharing(Set<String> keys, int most) {
        var sql = """
                select p.* from pms_patient p
                where p.practice_id = :practice and p.gone_at is null and p.id in (
                  select held.pms_patient_id from unnest(cast(:keys as text[])) as sought (matching_key)
                  cross join lateral (
                    select few.pms_patient_id, count(*) over () as holders from (
                      select k.pms_patient_id from pms_patient_matching_key k
                      where k.practice_id = :practice and k.matching_key = sought.matching_key
                      limit :most + 1) few) held
                  where held.holders <= :most)
                order by p.last_folded, p.first_folded, p.id
                """;
        return database.sql(sql)
                .param("keys", keys.toArray(String[]::new))
                .param("most", most)
                .list(PatientRow::read);
    }

    long count() {
        var sql = """
                select count(*) as records from pms_patient
                where practice_id = :practice and gone_at is null and merged_into is null
                """;
        return database.sql(sql).one(row -> row.count("records"));
    }

    /** Counts the list; {@link #bearers} reads what was counted. */
    void countAnew() {
        var sql = """
                insert into pms_list (practice_id, patients)
                select :practice, count(*) from pms_patient p where p.practice_id = :practice and p.gone_at is null
                on conflict on constraint pms_list_key do update set patients = excluded.patients
                """;
        database.sql(sql).update();
    }

    /** More than a few thousand are not counted: of a name, as it is a common one; of all, before the first reading. */
    Bearers bearers(String last, String first) {
        var sql = """
                select coalesce(
                    (select l.patients from pms_list l where l.practice_id = :practice),
                    (select count(*) from (
                       select from pms_patient p
                       where p.practice_id = :practice and p.gone_at is null limit :most) unread)) as people,
                  (select count(*) from (
                    select from pms_patient p
                    where p.practice_id = :practice and p.last_folded = :last and p.gone_at is null limit :most) l) as last,
                  (select count(*) from (
                    select from pms_patient p
                    where p.practice_id = :practice and p.first_folded = :first and p.gone_at is null limit :most) f) as first
                """;
        return database.sql(sql)
                .param("last", last)
                .param("first", first)
                .param("most", MOST_COUNTED)
                .one(row -> new Bearers(row.count("people"), row.count("last"), row.count("first")));
    }

    /** Takes over from the stage what is new or differs; such rows carry the moment as their change. */
    void takeOver(StageId stage, Instant now) {
        var sql = """
                insert into pms_patient (practice_id, id, last_name, first_name, middle_name, preferred_name, suffix,
                  birth_date, sex, mobile, home_phone, email, street, city, region, postcode, active, created_in_pms_at,
                  last_visit, merged_into, last_folded, first_folded, row_hash, first_seen_at, changed_at)
                select s.practice_id, s.id, s.last_name, s.first_name, s.middle_name, s.preferred_name, s.suffix,
                  s.birth_date, s.sex, s.mobile, s.home_phone, s.email, s.street, s.city, s.region, s.postcode, s.active,
                  s.created_in_pms_at, s.last_visit, s.merged_into, s.last_folded, s.first_folded, s.row_hash, :now, :now
                from pms_patient_stage s where s.practice_id = :practice and s.refresh_id = :stage
                on conflict on constraint pms_patient_key do update set
                  last_name = excluded.last_name, first_name = excluded.first_name, middle_name = excluded.middle_name,
                  preferred_name = excluded.preferred_name, suffix = excluded.suffix, birth_date = excluded.birth_date,
                  sex = excluded.sex, mobile = excluded.mobile, home_phone = excluded.home_phone, email = excluded.email,
                  street = excluded.street, city = excluded.city, region = excluded.region, postcode = excluded.postcode,
                  active = excluded.active, created_in_pms_at = excluded.created_in_pms_at,
                  last_visit = excluded.last_visit, merged_into = excluded.merged_into, last_folded = excluded.last_folded,
                  first_folded = excluded.first_folded, row_hash = excluded.row_hash,
                  changed_at = excluded.changed_at, gone_at = null
                where pms_patient.row_hash is distinct from excluded.row_hash or pms_patient.gone_at is not null
                """;
        database.sql(sql)
                .param("stage", stage.value())
                .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Gives the rows that were taken over at this moment their matching keys anew. */
    void replaceKeys(StageId stage, Instant now) {
        var dropped = """
                delete from pms_patient_matching_key k
                using pms_patient_stage s, pms_patient p
                where k.practice_id = :practice and s.practice_id = :practice and p.practice_id = :practice
                  and s.refresh_id = :stage and p.id = s.id and p.changed_at = :now and k.pms_patient_id = s.id
                """;
        var added = """
                insert into pms_patient_matching_key (practice_id, matching_key, pms_patient_id)
                select s.practice_id, key, s.id
                from pms_patient_stage s
                join pms_patient p on p.practice_id = s.practice_id and p.id = s.id
                cross join unnest(s.matching_keys) as key
                where s.practice_id = :practice and s.refresh_id = :stage and p.changed_at = :now
                on conflict on constraint pms_patient_matching_key_key do nothing
                """;
        for (var sql : List.of(dropped, added))
            database.sql(sql)
                    .param("stage", stage.value())
                    .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                    .update();
    }

    /** Counts what {@link #markGone(StageId, Instant, Instant)} would mark. */
    ShrunkenList held(StageId stage, Instant readingBegan) {
        var sql = """
                select count(*) as known,
                  (select count(*) from pms_patient_stage l
                   where l.practice_id = :practice and l.refresh_id = :stage) as listed,
                  count(*) filter (where p.changed_at <= :began
                    and not exists (select from pms_patient_stage s
                                    where s.practice_id = :practice and s.refresh_id = :stage and s.id = p.id)) as missing
                from pms_patient p where p.practice_id = :practice and p.gone_at is null
                """;
        return database.sql(sql)
                .param("stage", stage.value())
                .param("began", readingBegan, TIMESTAMP_WITH_TIMEZONE)
                .one(row -> new ShrunkenList(number(row, "known"), number(row, "listed"), number(row, "missing")));
    }

    private static int number(Row row, String column) {
        return Math.toIntExact(row.count(column));
    }

    /** Marks as gone what the stage lacks, but for records that came in by another way after the reading began. */
    List<PmsPatientId> markGone(StageId stage, Instant readingBegan, Instant now) {
        var sql = """
                update pms_patient p set gone_at = :now
                where p.practice_id = :practice and p.gone_at is null and p.changed_at <= :began
                  and not exists (select from pms_patient_stage s
                                  where s.practice_id = :practice and s.refresh_id = :stage and s.id = p.id)
                returning p.id
                """;
        return database.sql(sql)
                .param("stage", stage.value())
                .param("began", readingBegan, TIMESTAMP_WITH_TIMEZONE)
                .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                .list(row -> new PmsPatientId(row.text("id")));
    }

    /** Marks one record as gone. */
    void markGone(PmsPatientId id, Instant now) {
        var sql =
                "update pms_patient set gone_at = :now where practice_id = :practice and id = :id and gone_at is null";
        database.sql(sql)
                .param("id", id.value())
                .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Nobody is to be found by the keys of a record that is gone. */
    void dropKeysOfGone() {
        var sql = """
                delete from pms_patient_matching_key k using pms_patient p
                where k.practice_id = :practice and p.practice_id = :practice and k.pms_patient_id = p.id
                  and p.gone_at is not null
                """;
        database.sql(sql).update();
    }
}
