package org.deskbell.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.WorkerDatabase;
import org.springframework.stereotype.Component;

/** The table of the visits of which somebody is still to be reminded. */
@Component
class ReminderTable {
    private final PracticeDatabase database;
    private final WorkerDatabase workers;

    ReminderTable(PracticeDatabase database, WorkerDatabase workers) {
        this.database = database;
        this.workers = workers;
    }

    /** A visit, and the time of which somebody is to be reminded. */
    record Planned(UUID appointment, Instant startsAt) {}

    /** Instead of what is planned of the visit.
     *
     * @param told when the patient read of its time */
    void plan(OnlineAppointment visit, Instant told, Duration before) {
        database.sql("""
                insert into reminder (practice_id, appointment_id, starts_at, told_at, due_at)
                values (:practice, :appointment, :startsAt, :told, :due)
                on conflict on constraint reminder_key do update
                set starts_at = excluded.starts_at, told_at = excluded.told_at, due_at = excluded.due_at
                """)
                .param("appointment", visit.id().value())
                .param("startsAt", visit.startsAt())
                .param("told", told)
                .param("due", visit.startsAt().minus(before))
                .update();
    }

    /** What is planned is due so long before its visits. */
    void become(Duration before) {
        database.sql("""
                update reminder set due_at = starts_at - make_interval(mins => :minutes) where practice_id = :practice
                """).param("minutes", Math.toIntExact(before.toMinutes())).update();
    }

    List<PracticeId> due(Instant now) {
        return workers.practices("""
                select distinct practice_id from deskbell.reminder
                where due_at <= :now and (told_at < due_at or starts_at <= :now)
                """, now);
    }

    /** Takes out what is due, and what is over; of visits that their patients read of since it was due there is no need. */
    List<Planned> take(Instant now) {
        return taken("due_at <= :now and (told_at < due_at or starts_at <= :now)", "now", now);
    }

    /** Takes out what is planned of these. */
    List<Planned> take(Collection<UUID> visits) {
        return taken("appointment_id = any(:visits)", "visits", visits.toArray(UUID[]::new));
    }

    private List<Planned> taken(String which, String name, Object value) {
        return database.sql("delete from reminder where practice_id = :practice and " + which
                        + " returning appointment_id, starts_at")
                .param(name, value)
                .list(row -> new Planned(row.uuid("appointment_id"), row.moment("starts_at")));
    }
}
