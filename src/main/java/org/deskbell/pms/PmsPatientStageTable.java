package org.deskbell.pms;

import java.util.List;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The stage: what was read so far, before it is compared with the mirror. */
@Component
class PmsPatientStageTable {
    private static final String NAMED_ANEW = """
            select %s.* from pms_patient_stage s
            join pms_patient p on p.practice_id = s.practice_id and p.id = s.id
            where s.practice_id = :practice and s.refresh_id = :stage
              and (p.last_folded, p.first_folded, p.birth_date)
                  is distinct from (s.last_folded, s.first_folded, s.birth_date)
            """;

    private final PracticeDatabase database;

    PmsPatientStageTable(PracticeDatabase database) {
        this.database = database;
    }

    /** A record that is there already is kept: pages drift while the PMS goes on working. */
    void add(StageId stage, List<PatientRow> rows) {
        var sql = """
                insert into pms_patient_stage (practice_id, refresh_id, id, last_name, first_name, middle_name,
                  preferred_name, suffix, birth_date, sex, mobile, home_phone, email, street, city, region, postcode,
                  active, created_in_pms_at, last_visit, merged_into, last_folded, first_folded, row_hash,
                  matching_keys)
                select :practice, :stage, r.id, r.last_name, r.first_name, r.middle_name, r.preferred_name, r.suffix,
                  r.birth_date, r.sex, r.mobile, r.home_phone, r.email, r.street, r.city, r.region, r.postcode, r.active,
                  r.created_in_pms_at, r.last_visit, r.merged_into, r.last_folded, r.first_folded, r.row_hash, r.matching_keys
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (id text, last_name text, first_name text,
                  middle_name text, preferred_name text, suffix text, birth_date date, sex text, mobile text,
                  home_phone text, email text, street text, city text, region text, postcode text, active boolean,
                  created_in_pms_at timestamptz, last_visit date, merged_into text, last_folded text, first_folded text, row_hash text,
                  matching_keys text[])
                on conflict on constraint pms_patient_stage_key do nothing
                """;
        database.sql(sql)
                .param("stage", stage.value())
                .param("rows", RowsJson.write(rows))
                .update();
    }

    /** Until the transaction ends, whole lists are compared at once and not record by record. The planner cannot know: the
     * stage was empty a moment ago, so its statistics say that it still is. */
    void compareWhole() {
        database.sql("set local enable_nestloop = off").update();
    }

    /** How many staged records the mirror does not have now. */
    int fresh(StageId stage) {
        var sql = """
                select count(*) as records from pms_patient_stage s
                where s.practice_id = :practice and s.refresh_id = :stage
                  and not exists (select from pms_patient p
                                  where p.practice_id = :practice and p.id = s.id and p.gone_at is null)
                """;
        return counted(sql, stage);
    }

    /** How many staged records differ from the mirror's. */
    int changed(StageId stage) {
        var sql = """
                select count(*) as records from pms_patient_stage s
                join pms_patient p on p.practice_id = s.practice_id and p.id = s.id
                where s.practice_id = :practice and s.refresh_id = :stage
                  and p.gone_at is null and p.row_hash <> s.row_hash
                """;
        return counted(sql, stage);
    }

    /** Records that stand on the stage under another name or birth date than in the mirror, as the mirror has them. */
    List<PmsPatient> namedBefore(StageId stage) {
        return records(NAMED_ANEW.formatted("p"), stage);
    }

    /** Those, as the stage has them. */
    List<PmsPatient> namedNow(StageId stage) {
        return records(NAMED_ANEW.formatted("s"), stage);
    }

    private List<PmsPatient> records(String sql, StageId stage) {
        return database.sql(sql).param("stage", stage.value()).list(PatientRow::read);
    }

    /** Staged records that the PMS merged into another, if the mirror does not know it yet. */
    List<PmsPatientId> justMerged(StageId stage) {
        return ids("""
                select s.id from pms_patient_stage s
                left join pms_patient p on p.practice_id = s.practice_id and p.id = s.id
                where s.practice_id = :practice and s.refresh_id = :stage
                  and s.merged_into is not null and p.merged_into is distinct from s.merged_into
                order by s.id
                """, stage);
    }

    /** Staged records that stand for themselves, and in the mirror are gone or merged into another. */
    List<PmsPatientId> backAgain(StageId stage) {
        return ids("""
                select s.id from pms_patient_stage s
                join pms_patient p on p.practice_id = s.practice_id and p.id = s.id
                where s.practice_id = :practice and s.refresh_id = :stage
                  and s.merged_into is null and (p.gone_at is not null or p.merged_into is not null)
                order by s.id
                """, stage);
    }

    private List<PmsPatientId> ids(String sql, StageId stage) {
        return database.sql(sql).param("stage", stage.value()).list(row -> new PmsPatientId(row.text("id")));
    }

    private int counted(String sql, StageId stage) {
        return Math.toIntExact(database.sql(sql).param("stage", stage.value()).one(row -> row.count("records")));
    }

    void empty(StageId stage) {
        var sql = "delete from pms_patient_stage where practice_id = :practice and refresh_id = :stage";
        database.sql(sql).param("stage", stage.value()).update();
    }
}
