package org.deskbell.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.booking.LetterDue.About;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.Row;
import org.deskbell.tenancy.WorkerDatabase;
import org.springframework.stereotype.Component;

/** The table of letters that are still to be put into words. */
@Component
class LetterTable {
    private final PracticeDatabase database;
    private final WorkerDatabase workers;

    LetterTable(PracticeDatabase database, WorkerDatabase workers) {
        this.database = database;
        this.workers = workers;
    }

    void insert(About about, List<OnlineAppointment> visits, String said, Instant at) {
        database.sql("""
                insert into letter_due (practice_id, id, about, told, said, due_at)
                values (:practice, :id, :about, cast(:told as jsonb), :said, :at)
                """)
                .param("id", UUID.randomUUID())
                .param("about", about)
                .param("told", Told.write(visits))
                .param("said", said)
                .param("at", at)
                .withNext();
    }

    List<PracticeId> due(Instant now) {
        return workers.practices("select distinct practice_id from deskbell.letter_due where due_at <= :now", now);
    }

    /** Takes out the one that is due longest, but for those that others are just taking. */
    Optional<LetterDue> take(Instant now) {
        return database.sql("""
                delete from letter_due
                where practice_id = :practice and id = (
                    select id from letter_due
                    where practice_id = :practice and due_at <= :now
                    order by due_at, id limit 1 for update skip locked)
                returning id, about, cast(told as text) as told, said
                """).param("now", now).optional(LetterTable::letter);
    }

    private static LetterDue letter(Row row) {
        return new LetterDue(
                row.uuid("id"), row.constant("about", About.class), Told.read(row.text("told")), row.text("said"));
    }

    void tryAgain(UUID id, Instant at) {
        database.sql("update letter_due set due_at = :at where practice_id = :practice and id = :id")
                .param("id", id)
                .param("at", at)
                .update();
    }
}
