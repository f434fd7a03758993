package org.deskbell.writeback;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.WorkerDatabase;
import org.springframework.stereotype.Component;

/** The table visit_sweep, and the write-backs as a sweep looks at them. */
@Component
class SweepTable {
    private final PracticeDatabase database;
    private final WorkerDatabase workers;
    private final Clock clock;

    SweepTable(PracticeDatabase database, WorkerDatabase workers, Clock clock) {
        this.database = database;
        this.workers = workers;
        this.clock = clock;
    }

    List<PracticeId> due(Instant now) {
        return workers.practices("select practice_id from deskbell.visit_sweep where due_at <= :now", now);
    }

    /** The next sweep is then, or earlier if it was to be earlier. */
    void ask(Instant at) {
        database.sql("""
                        insert into visit_sweep as s (practice_id, due_at) values (:practice, :at)
                        on conflict on constraint visit_sweep_once_a_practice do update
                        set due_at = least(s.due_at, excluded.due_at) where s.practice_id = :practice
                        """).param("at", at).update();
    }

    /** The next sweep is then instead, unless somebody has asked for one meanwhile. */
    void instead(Instant of, Instant at) {
        database.sql("update visit_sweep set due_at = :at where practice_id = :practice and due_at = :of")
                .param("of", of)
                .param("at", at)
                .update();
    }

    /** Takes the sweep that is due; nobody else has one before that moment. False if none is due. */
    boolean claim(Instant now, Instant next) {
        return database.sql("""
                                update visit_sweep set due_at = :next where practice_id = :practice and due_at <= :now
                                """).param("now", now).param("next", next).update() == 1;
    }

    /** The latest visit that stands in the PMS, as far as we know. */
    Optional<Instant> latestVisit(Instant now) {
        return database.sql("""
                        select visit_at from write_back
                        where practice_id = :practice and state = 'WRITTEN' and visit_at > :now
                        order by visit_at desc limit 1
                        """).param("now", now).optional(row -> row.moment("visit_at"));
    }

    /** Some whose visits are to come and stand in the PMS, as far as we know, since before a moment, but for those with the
     * keys: those first that were not seen there for the longest time. */
    List<WriteBack> notSeen(Collection<String> keys, Instant before, int most) {
        return database.sql("""
                        select * from write_back
                        where practice_id = :practice and state = 'WRITTEN' and visit_at > :now and written_at < :before
                          and online_key <> all(cast(:keys as text[]))
                        order by coalesce(seen_at, written_at), id limit :most
                        """)
                .param("keys", keys.toArray(String[]::new))
                .param("before", before)
                .param("now", clock.instant())
                .param("most", most)
                .list(WriteBackTable::read);
    }

    /** It was seen in the PMS. */
    void seen(WriteBack row) {
        database.sql("""
                        update write_back set seen_at = :now
                        where practice_id = :practice and id = :id and state = 'WRITTEN' and online_key = :key
                        """)
                .param("id", row.id().value())
                .param("key", row.onlineKey())
                .param("now", clock.instant())
                .update();
    }

    /** Those that have one of the keys now. */
    List<WriteBack> withKey(Collection<String> keys) {
        return database.sql("""
                        select * from write_back
                        where practice_id = :practice and online_key = any(cast(:keys as text[]))
                        """).param("keys", keys.toArray(String[]::new)).list(WriteBackTable::read);
    }

    /** Those that stand in the PMS at another time than here.
     *
     * @param standing where they stand there, by key */
    List<WriteBack> elsewhere(Map<String, Instant> standing) {
        var keys = List.copyOf(standing.keySet());
        return database.sql("""
                        select w.* from write_back w
                        join unnest(cast(:keys as text[]), cast(:times as timestamptz[])) as s (key, at)
                          on s.key = w.online_key and s.at <> w.visit_at
                        where w.practice_id = :practice and w.state = 'WRITTEN' and w.next_key is null and not w.withdraw
                        """)
                .param("keys", keys.toArray(String[]::new))
                .param(
                        "times",
                        keys.stream()
                                .map(key -> String.valueOf(standing.get(key)))
                                .toArray(String[]::new))
                .list(WriteBackTable::read);
    }

    /** Those of the appointments whose ids begin so. */
    List<WriteBack> ofAppointmentsLike(Collection<String> beginnings) {
        return database.sql("""
                        select * from write_back
                        where practice_id = :practice and left(appointment_id::text, 8) = any(cast(:beginnings as text[]))
                        """)
                .param("beginnings", beginnings.toArray(String[]::new))
                .list(WriteBackTable::read);
    }

    /** The PMS calls it otherwise. */
    void renamed(WriteBack row, String ref) {
        database.sql("""
                        update write_back set pms_ref = :ref
                        where practice_id = :practice and id = :id and state = 'WRITTEN' and online_key = :key
                        """)
                .param("id", row.id().value())
                .param("key", row.onlineKey())
                .param("ref", ref)
                .update();
    }

    /** Back into the queue, to look whether it stands and to write it if it does not; unless it has gone on meanwhile. */
    boolean lookAgain(WriteBack row, Instant now) {
        return database.sql("""
                                update write_back set state = 'QUEUED', maybe_sent_at = coalesce(written_at, :now), may_stand = true,
                                    words = null, words_at = null, due_at = :now, updated_at = :now
                                where practice_id = :practice and id = :id and state = :state and online_key = :key
                                """)
                        .param("id", row.id().value())
                        .param("state", row.state())
                        .param("key", row.onlineKey())
                        .param("now", now)
                        .update()
                == 1;
    }

    /** For a person, who reads why; unless it has gone on meanwhile. */
    boolean leaveToSomebody(WriteBack row, String words, Instant now) {
        return database.sql("""
                                update write_back set state = 'REFUSED', may_stand = false, words = :words, words_at = :now,
                                    updated_at = :now
                                where practice_id = :practice and id = :id and state = 'WRITTEN' and online_key = :key
                                """)
                        .param("id", row.id().value())
                        .param("key", row.onlineKey())
                        .param("words", words)
                        .param("now", now)
                        .update()
                == 1;
    }
}
