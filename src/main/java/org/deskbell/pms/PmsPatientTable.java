package org.deskbell.pms;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskbell.matching.Bearers;
import org.deskbell.matching.SoughtName;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The mirror as it is looked at: the table of PMS patients and the table of their matching keys. */
@Component
class PmsPatientTable {
    /** Behind row-level security an index serves {@code ^@}, which tells nothing of rows it leaves out; LIKE reads the list. */
    static final String NAMED = """
            select * from pms_patient where practice_id = :practice and gone_at is null and merged_into is null
              and last_folded ^@ :last and first_folded ^@ :first
            order by last_folded using ~<~, first_folded using ~<~, birth_date, id limit :limit
            """;

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

    /** Those of the records that the PMS still has, merged ones too. */
    List<PmsPatient> held(Collection<String> ids) {
        var sql = "select * from pms_patient where practice_id = :practice and id = any(:ids) and gone_at is null";
        return database.sql(sql).param("ids", ids.toArray(String[]::new)).list(PatientRow::read);
    }

    /** The records, also those that are gone. */
    List<PmsPatient> even(Collection<PmsPatientId> ids) {
        var sql = "select * from pms_patient where practice_id = :practice and id = any(:ids)";
        return database.sql(sql)
                .param("ids", ids.stream().map(PmsPatientId::value).toArray(String[]::new))
                .list(PatientRow::read);
    }

    Optional<PmsPatient> present(PmsPatientId id) {
        var sql = """
                select * from pms_patient
                where practice_id = :practice and id = :id and gone_at is null and merged_into is null
                """;
        return database.sql(sql).param("id", id.value()).optional(PatientRow::read);
    }

    /** Waits for whoever is just changing the record, and lets nobody change it until the transaction ends. */
    void keepStill(PmsPatientId id) {
        database.sql("select id from pms_patient where practice_id = :practice and id = :id for share")
                .param("id", id.value())
                .list(row -> row.text("id"));
    }

    /** Records with names that begin so, in the order of the index, which is that of the letters' codes. */
    List<PmsPatient> named(NameSearch.Pair names, int limit) {
        return database.sql(NAMED)
                .param("last", names.last())
                .param("first", names.first())
                .param("limit", limit)
                .list(PatientRow::read);
    }

    /** Records whose last name begins with the same two letters, and whose first name with the same one or is related. */
    List<PmsPatient> near(SoughtName sought) {
        var sql = """
                select * from pms_patient where practice_id = :practice and gone_at is null and merged_into is null
                  and last_folded ^@ :last and (first_folded ^@ :first or first_folded = any(:firsts))
                order by last_folded using ~<~, first_folded using ~<~, id limit :most
                """;
        return database.sql(sql)
                .param("last", sought.last().substring(0, 2))
                .param("first", sought.first().substring(0, 1))
                .param("firsts", sought.firsts().toArray(String[]::new))
                .param("most", MOST_NEAR)
                .list(PatientRow::read);
    }

    /** A key that more records hold than {@code most} says nothing and is passed over. */
    List<PmsPatient> sharing(Set<Long> keys, int most) {
        var sql = """
                select p.* from pms_patient p
                where p.practice_id = :practice and p.gone_at is null and p.id in (
                  select held.pms_patient_id from unnest(cast(:keys as bigint[])) as sought (matching_key)
                  cross join lateral (
                    select few.pms_patient_id, count(*) over () as holders from (
                      select k.pms_patient_id from pms_patient_matching_key k
                      where k.practice_id = :practice and k.matching_key = sought.matching_key
                      limit :most + 1) few) held
                  where held.holders <= :most)
                order by p.last_folded, p.first_folded, p.id
                """;
        return database.sql(sql)
                .param("keys", keys.toArray(Long[]::new))
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
}
