package org.deskbell.pms;

import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.matching.Matching;
import org.deskbell.tenancy.PracticeDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mirror as it is written: the table of PMS patients, and what is known of the whole list. */
@Component
class PmsMirrorTable {
    private final PracticeDatabase database;

    PmsMirrorTable(PracticeDatabase database) {
        this.database = database;
    }

    /** Makes whoever else would write to the mirror wait until the transaction ends; who takes a long list over holds it for
     * minutes. */
    void hold() {
        database.takesLong();
        var sql = """
                insert into pms_list (practice_id, keys_model) values (:practice, :model)
                on conflict on constraint pms_list_key do update set patients = pms_list.patients
                """;
        database.sql(sql).param("model", Matching.MODEL).update();
    }

    /** Whether all matching keys of the mirror were made as they would be now. */
    boolean hasKeysOfThisModel() {
        var sql = "select keys_model from pms_list where practice_id = :practice and keys_model = :model";
        return database.sql(sql)
                .param("model", Matching.MODEL)
                .optional(row -> row.text("keys_model"))
                .isPresent();
    }

    /** Whether a list was read to its end, so that most of the next whole one is known. */
    boolean isFilled() {
        var sql = """
                select patients from pms_list
                where practice_id = :practice and keys_model = :model and patients > 0
                """;
        return database.sql(sql)
                .param("model", Matching.MODEL)
                .optional(row -> row.count("patients"))
                .isPresent();
    }

    /** Of the records those that the mirror does not have so, by id, with the hash that it has, if any.
     *
     * @param sameModel if not, those that it has so are among them: their keys are others */
    Map<String, Optional<String>> differing(List<Staged.Read> read, boolean sameModel) {
        var sql = """
                select r.id, p.row_hash
                from unnest(cast(:ids as text[]), cast(:hashes as text[])) as r (id, row_hash)
                left join pms_patient p on p.practice_id = :practice and p.id = r.id and p.gone_at is null
                where p.row_hash is distinct from r.row_hash or not :sameModel
                """;
        return asMap(database.sql(sql)
                .param("ids", read.stream().map(Staged.Read::id).toArray(String[]::new))
                .param("hashes", read.stream().map(Staged.Read::hash).toArray(String[]::new))
                .param("sameModel", sameModel)
                .list(row -> new Hash(row.text("id"), row.maybeText("row_hash"))));
    }

    private record Hash(String id, @Nullable String hash) {}

    private static Map<String, Optional<String>> asMap(List<Hash> hashes) {
        var map = new HashMap<String, Optional<String>>();
        hashes.forEach(one -> map.put(one.id(), Optional.ofNullable(one.hash())));
        return map;
    }

    /** Takes over what is on the stage; nothing is there that the mirror has already. */
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

    /** Marks as gone what no page of the run names, but for records that came in by another way after the reading began. */
    List<PmsPatientId> markGone(StageId run, Instant readingBegan, Instant now) {
        var sql = """
                update pms_patient p set gone_at = :now
                where p.practice_id = :practice and %s
                returning p.id
                """.formatted(RefreshPageTable.UNNAMED);
        return database.sql(sql)
                .param("run", run.value())
                .param("began", readingBegan, TIMESTAMP_WITH_TIMEZONE)
                .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                .list(row -> new PmsPatientId(row.text("id")));
    }

    /** Marks one record as gone. False if it is not there. */
    boolean markGone(PmsPatientId id, Instant now) {
        var sql =
                "update pms_patient set gone_at = :now where practice_id = :practice and id = :id and gone_at is null";
        return database.sql(sql)
                        .param("id", id.value())
                        .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /** Counts the list, and notes that all its keys are of this model. */
    void countAnew() {
        var sql = """
                update pms_list set keys_model = :model, patients = (
                  select count(*) from pms_patient p where p.practice_id = :practice and p.gone_at is null)
                where practice_id = :practice
                """;
        database.sql(sql).param("model", Matching.MODEL).update();
    }

    /** Until told otherwise, whole lists are held against each other, and not record by record. The planner cannot know: what
     * a run has read was not there when the tables were analysed last. */
    void compareWhole(boolean whole) {
        database.takesLong();
        database.sql("select set_config('enable_nestloop', :nestloop, true), set_config('work_mem', '64MB', true)")
                .param("nestloop", whole ? "off" : "on")
                .one(row -> true);
    }
}
