package org.deskbell.audit;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.Row;
import org.deskbell.tenancy.WorkerDatabase;
import org.springframework.stereotype.Component;

/** The tables audit_seal and audit_check. */
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

    /** The practices whose trail was last held against its seals before this. */
    List<PracticeId> unchecked(Instant since) {
        return workers.practices(PRACTICES + """
                exists (select from deskbell.audit_seal s where s.practice_id = p.practice_id)
                and not exists (select from deskbell.audit_check c where c.practice_id = p.practice_id and c.at > :since)
                """, Map.of("since", since));
    }

    Optional<AuditSeal> newest() {
        return database.sql("""
                        select number, until_at, entries, mac, key_mark from audit_seal
                        where practice_id = :practice order by number desc limit 1
                        """).optional(SealTable::seal);
    }

    /** The next so many behind this one, in their order. */
    List<AuditSeal> behind(int number, int most) {
        return database.sql("""
                        select number, until_at, entries, mac, key_mark from audit_seal
                        where practice_id = :practice and number > :number order by number limit :most
                        """).param("number", number).param("most", most).list(SealTable::seal);
    }

    private static AuditSeal seal(Row row) {
        return new AuditSeal(
                row.number("number"),
                row.moment("until_at"),
                row.number("entries"),
                row.text("mac"),
                row.text("key_mark"));
    }

    void keep(SealCheck check) {
        var altered = check.firstAltered();
        database.sql("""
                        insert into audit_check (practice_id, id, at, until_at, entries, altered_from, altered_until, other_key)
                        values (:practice, :id, :at, :until, :entries, :from, :to, :otherKey)
                        """)
                .param("id", UUID.randomUUID())
                .param("at", check.at())
                .param("until", check.until())
                .param("entries", check.entries())
                .param("from", altered == null ? null : altered.from(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", altered == null ? null : altered.until(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("otherKey", check.otherKey())
                .update();
    }

    Optional<SealCheck> lastCheck() {
        return database.sql("""
                        select at, until_at, entries, altered_from, altered_until, other_key from audit_check
                        where practice_id = :practice order by at desc, id limit 1
                        """).optional(SealTable::check);
    }

    private static SealCheck check(Row row) {
        var from = row.maybeMoment("altered_from");
        var until = row.maybeMoment("altered_until");
        return new SealCheck(
                row.moment("at"),
                row.moment("until_at"),
                row.count("entries"),
                from == null || until == null ? null : new SealCheck.Stretch(from, until),
                row.flag("other_key"));
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
