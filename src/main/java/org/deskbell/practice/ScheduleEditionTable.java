package org.deskbell.practice;

import java.util.concurrent.ThreadLocalRandom;
import org.deskbell.tenancy.NotFound;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/**
 * The edition of the practice's schedule. Whoever books shares the schedule and whoever changes it has it alone, by an
 * advisory lock: these are given in the order of asking, so that a change waits for the bookings under way and not for
 * those that come after.
 */
@Component
class ScheduleEditionTable {
    private final PracticeDatabase database;

    ScheduleEditionTable(PracticeDatabase database) {
        this.database = database;
    }

    long now() {
        return read("select edition from schedule_edition where practice_id = :practice");
    }

    /** Waits for the bookings under way, and keeps others from beginning until the transaction ends. */
    void hold() {
        database.sql("""
                select cast(pg_advisory_xact_lock(hashtextextended(cast(:practice as text), 1)) as text) as held
                """).optional(row -> row.text("held"));
    }

    private long read(String sql) {
        return database.sql(sql).optional(row -> row.count("edition")).orElseThrow(() -> new NotFound("practice"));
    }

    /** The first deed of every change: as {@link #hold}, and gives the schedule an edition that it never had, so that one
     * which was rolled back is never taken for another. */
    void renew() {
        hold();
        database.sql("""
                insert into schedule_edition (practice_id, edition) values (:practice, :edition)
                on conflict on constraint schedule_edition_key do update set edition = excluded.edition
                """)
                .param("edition", ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE))
                .update();
    }
}
