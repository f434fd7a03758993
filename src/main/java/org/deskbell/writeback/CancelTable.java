package org.deskbell.writeback;

import java.time.Instant;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The table cancel_taken_in: visits that the PMS was told to take out and takes out later. */
@Component
class CancelTable {
    private final PracticeDatabase database;

    CancelTable(PracticeDatabase database) {
        this.database = database;
    }

    /** The PMS was told so now. */
    void takenIn(String onlineKey, Instant now) {
        database.sql("""
                        insert into cancel_taken_in as its (practice_id, online_key, asked_at) values (:practice, :key, :now)
                        on conflict on constraint cancel_taken_in_once_a_key do update set asked_at = excluded.asked_at
                        where its.practice_id = :practice
                        """).param("key", onlineKey).param("now", now).update();
    }

    /** Whether it was told so since then. */
    boolean isTakenIn(String onlineKey, Instant since) {
        return database.sql("""
                        select exists (select from cancel_taken_in
                          where practice_id = :practice and online_key = :key and asked_at > :since) as told
                        """).param("key", onlineKey).param("since", since).one(row -> row.flag("told"));
    }

    /** What it was told earlier it has done by now, or never does. */
    void forget(Instant before) {
        database.sql("delete from cancel_taken_in where practice_id = :practice and asked_at <= :before")
                .param("before", before)
                .update();
    }
}
