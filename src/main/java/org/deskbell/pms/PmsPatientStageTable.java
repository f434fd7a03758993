package org.deskbell.pms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.deskbell.tenancy.PracticeDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stage: records that differ from the mirror, until a run takes them over. */
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

    /** Puts the records on the stage; what stood there under one of these ids is taken off. COPY does not write where rows
     * are closed to other practices, so it fills a table of the connection's own first. */
    void add(StageId stage, Collection<String> ids, List<Staged> records) {
        takeOff(stage, ids);
        if (records.isEmpty()) return;
        database.sql("""
                        create temporary table if not exists pms_page (like pms_patient_stage) on commit delete rows
                        """).withNext();
        var practice = database.practice().value();
        var rows = records.stream().map(one -> row(practice, stage, one)).toList();
        database.copy("copy pms_page from stdin", rows);
        var sql = """
                insert into pms_patient_stage select * from pms_page where practice_id = :practice and refresh_id = :stage
                """;
        database.sql(sql).param("stage", stage.value()).update();
    }

    private static List<@Nullable Object> row(Object practice, StageId stage, Staged one) {
        var row = new ArrayList<@Nullable Object>(List.of(practice, stage.value()));
        row.addAll(one.row().values());
        row.add(one.replaces());
        row.add(one.added());
        row.add(one.dropped());
        return row;
    }

    void takeOff(StageId stage, Collection<String> ids) {
        var sql = """
                delete from pms_patient_stage where practice_id = :practice and refresh_id = :stage and id = any(:ids)
                """;
        database.sql(sql)
                .param("stage", stage.value())
                .param("ids", ids.toArray(String[]::new))
                .withNext();
    }

    /** Takes off what came into the mirror by another way since the reading began: what was compared with a record that is
     * another now, and what may have been read before that and compared after it. */
    void takeOffOutrun(StageId stage, Instant readingBegan) {
        var sql = """
                delete from pms_patient_stage o where o.practice_id = :practice and o.refresh_id = :stage and o.id in (
                  select s.id from pms_patient_stage s
                  left join pms_patient p on p.practice_id = s.practice_id and p.id = s.id and p.gone_at is null
                  where s.practice_id = :practice and s.refresh_id = :stage
                    and (p.row_hash is distinct from s.replaces or p.changed_at > :began))
                """;
        database.sql(sql)
                .param("stage", stage.value())
                .param("began", readingBegan)
                .update();
    }

    /** What is on the stage: how many records the mirror does not have now, and how many that differ. */
    record Staging(int fresh, int changed) {
        int all() {
            return fresh + changed;
        }
    }

    Staging count(StageId stage) {
        var sql = """
                select count(*) filter (where replaces is null) as fresh,
                  count(*) filter (where replaces <> row_hash) as changed
                from pms_patient_stage where practice_id = :practice and refresh_id = :stage
                """;
        return database.sql(sql)
                .param("stage", stage.value())
                .one(row -> new Staging(Math.toIntExact(row.count("fresh")), Math.toIntExact(row.count("changed"))));
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

    /** Opens the stage: what an earlier reader left there is taken off. */
    void open(StageId stage) {
        close(stage);
        database.sql("insert into pms_stage (practice_id, refresh_id) values (:practice, :stage)")
                .param("stage", stage.value())
                .update();
    }

    /** Whether it is open; not any more once the database broke down, and then what stood on it is lost. */
    boolean isOpen(StageId stage) {
        var sql = "select refresh_id from pms_stage where practice_id = :practice and refresh_id = :stage";
        return database.sql(sql)
                .param("stage", stage.value())
                .optional(row -> row.uuid("refresh_id"))
                .isPresent();
    }

    /** What is kept of a page need not be on the disk when its transaction ends: with the database's memory the whole stage
     * would be lost, and the run read anew. */
    void isNoLoss() {
        database.sql("set local synchronous_commit = off").withNext();
    }

    void close(StageId stage) {
        database.takesLong();
        Stream.of(
                        "delete from pms_patient_stage where practice_id = :practice and refresh_id = :stage",
                        "delete from pms_stage where practice_id = :practice and refresh_id = :stage")
                .forEach(sql -> database.sql(sql).param("stage", stage.value()).update());
    }
}
