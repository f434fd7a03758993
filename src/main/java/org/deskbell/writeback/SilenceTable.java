package org.deskbell.writeback;

import java.time.Instant;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The queue of write-backs while the PMS is silent. */
@Component
class SilenceTable {
    /** Enough that one is left to be tried if others are cancelled meanwhile. */
    private static final int TRIED = 20;

    private final PracticeDatabase database;

    SilenceTable(PracticeDatabase database) {
        this.database = database;
    }

    /** When a silent PMS is tried again: with the first few at the next try, with the rest if nothing woke them. */
    record Tries(Instant next, Instant rest) {}

    /** Lets everything queued wait; the PMS is silent. The first few that have not begun by then are tried again, and the rest is
     * woken when it answers, or tried much later: a long queue is not rewritten at every try. None waits longer than until its
     * visit begins. */
    void postpone(Tries when, String words, Instant now) {
        database.sql("""
                        with tried as (
                          select id from write_back where practice_id = :practice and state = 'QUEUED'
                          order by visit_at <= :next, visit_at, id limit :few)
                        update write_back w
                        set due_at = case when visit_at > :now then least(visit_at, later.at) else later.at end,
                            words = :words, words_at = :now, updated_at = :now
                        from (select q.id, case when t.id is null then :rest else :next end as at
                          from write_back q left join tried t on t.id = q.id
                          where q.practice_id = :practice and q.state = 'QUEUED' and (t.id is not null or q.due_at < :next)
                          order by q.id for update of q) later
                        where w.practice_id = :practice and w.id = later.id and w.state = 'QUEUED'
                        """)
                .param("few", TRIED)
                .param("next", when.next())
                .param("rest", when.rest())
                .param("words", words)
                .param("now", now)
                .update();
    }

    /** Makes due what waits because the PMS was silent or said something else; who looks too early for an answer that was lost
     * waits again. */
    void wake(Instant now) {
        database.sql("""
                        update write_back w set due_at = :now, updated_at = :now
                        from (select id from write_back
                          where practice_id = :practice and state = 'QUEUED' and due_at > :now and words is not null
                          order by id for update) waiting
                        where w.practice_id = :practice and w.id = waiting.id
                        """).param("now", now).update();
    }

    /** Makes all due that waits; gives how many. */
    int dueNow(Instant now) {
        return database.sql("""
                        update write_back set due_at = :now, updated_at = :now
                        where practice_id = :practice and state = 'QUEUED' and due_at > :now
                        """).param("now", now).update();
    }
}
