package org.deskbell.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.Row;
import org.deskbell.tenancy.WorkerDatabase;
import org.springframework.stereotype.Component;

/** The table audit_seal. */
@Component
class SealTable {
    /** Walks from practice to practice by the index of the trail; each that has an entry is a row. */
    private static final String PRACTICES = """
            with recursive practice as (
                (select practice_id from deskbell.audit_entry order by practice_id limit 1)
                union all
                select (select e.practice_id from deskbell.audit_entry e where e.practice_id > p.practice_id
                        order by e.practice_id limit 1)
                from practice p where p.practice_id is not null)
            select p.practice_id from practice p where p.practice_id is not null and
            """;

    private static final String LAST_END = """
            coalesce((select s.until_at from deskbell.audit_seal s where s.practice_id = p.practice_id
                      order by s.number desc limit 1), '-infinity')
            """;

    private final PracticeDatabase database;
    private final WorkerDatabase workers;

    SealTable(PracticeDatabase database, WorkerDatabase workers) {
        this.database = database;
        this.workers = workers;
    }

    /** The practices that have entries older than this that are not sealed. */
    List<PracticeId> unsealed(Instant settled) {
        return workers.practices(PRACTICES + """
                exists (select from deskbell.audit_entry e
                        where e.practice_id = p.practice_id and e.at < :settled and e.at >=
                """ + LAST_END + ")", Map.of("settled", settled));
    }

    /** The practices that have seals. */
    List<PracticeId> sealed() {
        return workers.practices(
                PRACTICES + "exists (select from deskbell.audit_seal s where s.practice_id = p.practice_id)", Map.of());
    }

    Optional<AuditSeal> newest() {
        return database.sql("""
                        select number, until_at, entries, mac, key_mark from audit_seal
                        where practice_id = :practice order by number desc limit 1
                        """).optional(SealTable::seal);
    }

    /** Some that follow on this one, in their order: one, or as many as seal so many entries together. */
    List<AuditSeal> behind(AuditSeal last, int entries) {
        return database.sql("""
                        select number, until_at, entries, mac, key_mark
                        from (select s.*, sum(s.entries) over (order by s.number) as total from audit_seal s
                              where s.practice_id = :practice and s.number > :number order by s.number limit :entries) s
                        where total <= :entries or total = entries order by number
                        """)
                .param("number", last.number())
                .param("entries", entries)
                .list(SealTable::seal);
    }

    private static AuditSeal seal(Row row) {
        return new AuditSeal(
                row.number("number"),
                row.moment("until_at"),
                row.number("entries"),
                row.text("mac"),
                row.text("key_mark"));
    }

    /** False if another node has just made a seal of this number. */
    boolean insert(AuditSeal seal) {
        return database.sql("""
                        insert into audit_seal (practice_id, number, until_at, entries, mac, key_mark)
                        values (:practice, :number, :until, :entries, :mac, :keyMark)
                        on conflict on constraint audit_seal_key do nothing
                        """)
                        .param("number", seal.number())
                        .param("until", seal.until())
                        .param("entries", seal.entries())
                        .param("mac", seal.mac())
                        .param("keyMark", seal.keyMark())
                        .update()
                == 1;
    }
}
