package org.deskbell.access;

import java.time.Instant;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The table tries. */
@Component
class TriesTable {
    private final PracticeDatabase database;

    TriesTable(PracticeDatabase database) {
        this.database = database;
    }

    /** Counts so many more in the window, and gives how many there have been. */
    int count(Limit what, String whose, Instant window, int more) {
        return database.sql("""
                        insert into tries as known (practice_id, what, whose, window_at, count)
                        values (:practice, :what, :whose, :window, :more)
                        on conflict on constraint tries_key do update set
                          count = case when known.window_at = excluded.window_at then known.count + :more else :more end,
                          window_at = excluded.window_at
                        returning count
                        """)
                .param("what", what)
                .param("whose", whose)
                .param("window", window)
                .param("more", more)
                .one(row -> row.number("count"));
    }

    void forget(Limit what, String whose) {
        database.sql("delete from tries where practice_id = :practice and what = :what and whose = :whose")
                .param("what", what)
                .param("whose", whose)
                .update();
    }

    /** Clears away windows that began before the moment, without waiting for anybody. */
    void forget(Instant before) {
        database.sql("""
                        delete from tries where practice_id = :practice and (what, whose) in (
                          select what, whose from tries where practice_id = :practice and window_at < :before
                          limit 100 for update skip locked)
                        """).param("before", before).update();
    }
}
