package org.deskbell.pms;

import java.util.List;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The table of matching keys, as it is written; it is in the order of the keys, so many are written in that order. */
@Component
class MatchingKeyTable {
    private static final String ADDED = """
            insert into pms_patient_matching_key (practice_id, matching_key, pms_patient_id)
            select :practice, s.key, s.id from (
              select id, unnest(added_keys) as key from pms_patient_stage
              where practice_id = :practice and refresh_id = :stage) s
            order by s.key, s.id
            """;

    private final PracticeDatabase database;

    MatchingKeyTable(PracticeDatabase database) {
        this.database = database;
    }

    /** Drops and adds what the records on the stage say. */
    void change(StageId stage) {
        drop(stage);
        add(stage, ADDED);
    }

    /** The same where a key may be there already, because it was made by another model. */
    void changeLeniently(StageId stage) {
        drop(stage);
        add(stage, ADDED + " on conflict on constraint pms_patient_matching_key_key do nothing");
    }

    private void drop(StageId stage) {
        var sql = """
                delete from pms_patient_matching_key k using (
                  select s.id, s.key from (
                    select id, unnest(dropped_keys) as key from pms_patient_stage
                    where practice_id = :practice and refresh_id = :stage) s) old
                where k.practice_id = :practice and k.matching_key = old.key and k.pms_patient_id = old.id
                """;
        database.sql(sql).param("stage", stage.value()).update();
    }

    private void add(StageId stage, String sql) {
        database.sql(sql).param("stage", stage.value()).update();
    }

    /** Nobody is to be found by the keys of records that are gone. */
    void drop(List<PmsPatient> gone) {
        var held = gone.stream()
                .flatMap(one -> Staged.keys(one).stream().map(key -> new Held(key, one.id())))
                .toList();
        var sql = """
                delete from pms_patient_matching_key k
                using unnest(cast(:keys as bigint[]), cast(:ids as text[])) as old (key, id)
                where k.practice_id = :practice and k.matching_key = old.key and k.pms_patient_id = old.id
                """;
        database.sql(sql)
                .param("keys", held.stream().map(Held::key).toArray(Long[]::new))
                .param("ids", held.stream().map(one -> one.id().value()).toArray(String[]::new))
                .update();
    }

    private record Held(Long key, PmsPatientId id) {}

    void dropAll() {
        database.sql("delete from pms_patient_matching_key where practice_id = :practice")
                .update();
    }
}
