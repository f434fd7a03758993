package org.deskbell.writeback;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.writeback.WriteBack.State;
import org.springframework.stereotype.Component;

/** Write-backs as events move them, those of several appointments at once; in the table of write-backs. */
@Component
class QueueTable {
    private final PracticeDatabase database;

    QueueTable(PracticeDatabase database) {
        this.database = database;
    }

    /** Moves those of the appointments that are in one of the states; gives how many. */
    int move(Collection<UUID> appointments, List<State> from, State to, Instant now) {
        if (appointments.isEmpty()) return 0;
        return database.sql("""
                        update write_back set state = :to, due_at = :now, words = null, words_at = null, updated_at = :now
                        where practice_id = :practice and appointment_id in (:appointments) and state in (:from)
                        """)
                .param("appointments", appointments)
                .param("from", from.stream().map(Enum::name).toList())
                .param("to", to)
                .param("now", now)
                .update();
    }

    /** Keeps the rows as they are until the transaction ends: waits for who is just changing them. */
    void hold(Collection<UUID> appointments) {
        if (appointments.isEmpty()) return;
        database.sql("""
                        select id from write_back
                        where practice_id = :practice and appointment_id in (:appointments) order by id for update
                        """).param("appointments", appointments).list(row -> row.uuid("id"));
    }

    /**
     * Queues what stands, or may stand, in the PMS where it should not any more, to be taken out: under another's record, or
     * at another time. Takes what is on its way from its worker, who then loses the lease before he sends.
     */
    void withdrawWritten(Collection<UUID> appointments, Instant now) {
        if (appointments.isEmpty()) return;
        database.sql("""
                        update write_back
                        set state = 'QUEUED',
                            withdraw = may_stand,
                            lease = null, lease_until = null, due_at = :now, updated_at = :now
                        where practice_id = :practice and appointment_id in (:appointments)
                          and (may_stand or state = 'WRITING')
                        """).param("appointments", appointments).param("now", now).update();
    }

    /** Whoever writes it by hand, where the PMS cannot be asked, has looked there: what he left does not stand. */
    void lookedAt(UUID appointment) {
        database.sql("""
                        update write_back set may_stand = false
                        where practice_id = :practice and appointment_id = :appointment and state in ('REFUSED', 'EXPIRED')
                          and not withdraw and next_key is null
                        """).param("appointment", appointment).update();
    }

    /** Leaves what stands, or may stand, in the PMS and has begun as it is there, and gives it. */
    List<WriteBack> leaveBegun(Collection<UUID> appointments, Instant now) {
        if (appointments.isEmpty()) return List.of();
        return database.sql("""
                        update write_back
                        set state = 'NOT_NEEDED', may_stand = false, withdraw = false, next_key = null, maybe_sent_at = null,
                            lease = null, lease_until = null, words = null, words_at = null, updated_at = :now
                        where practice_id = :practice and appointment_id in (:appointments) and may_stand and visit_at <= :now
                        returning *
                        """)
                .param("appointments", appointments)
                .param("now", now)
                .list(WriteBackTable::read);
    }

    /** Takes what surely is not sent yet from its worker, who then loses the lease before he sends. */
    void takeBack(Collection<UUID> appointments, Instant now) {
        if (appointments.isEmpty()) return;
        database.sql("""
                        update write_back set state = 'QUEUED', lease = null, lease_until = null, due_at = :now, updated_at = :now
                        where practice_id = :practice and appointment_id in (:appointments)
                          and state = 'WRITING' and maybe_sent_at is null
                        """).param("appointments", appointments).param("now", now).update();
    }

    /** Takes all on its way from the queue and from its worker, to wait for a link; but first the PMS is asked whether it has
     * what may have been sent. */
    void waitForLink(Collection<UUID> appointments, Instant now) {
        if (appointments.isEmpty()) return;
        database.sql("""
                        update write_back
                        set state = case when may_stand then 'QUEUED' else 'WAITING_FOR_LINK' end,
                            withdraw = withdraw or next_key is not null,
                            lease = null, lease_until = null, due_at = :now, updated_at = :now
                        where practice_id = :practice and appointment_id in (:appointments) and state in ('QUEUED', 'WRITING')
                        """).param("appointments", appointments).param("now", now).update();
    }

    /** Queues again what waits for a link only because somebody in the PMS might be this person. */
    void createAfterAll(Collection<UUID> appointments, Instant now) {
        if (appointments.isEmpty()) return;
        database.sql("""
                        update write_back set state = 'QUEUED', due_at = :now, words = null, words_at = null, updated_at = :now
                        where practice_id = :practice and appointment_id in (:appointments)
                          and state = 'WAITING_FOR_LINK' and words = :maybeThere
                        """)
                .param("appointments", appointments)
                .param("maybeThere", OwnWords.MAYBE_THERE)
                .param("now", now)
                .update();
    }

    /** Asks anew whether what was written still stands in the PMS. */
    void lookAgain(Collection<UUID> appointments, Instant now) {
        if (appointments.isEmpty()) return;
        database.sql("""
                        update write_back set state = 'QUEUED', maybe_sent_at = written_at, due_at = :now, updated_at = :now
                        where practice_id = :practice and appointment_id in (:appointments)
                          and state = 'WRITTEN' and written_at is not null
                        """).param("appointments", appointments).param("now", now).update();
    }

    /** What never came to stand in the PMS is tried anew: it is at another time now. */
    void tryAnew(Collection<UUID> appointments, State to, Instant now) {
        moveWhatDoesNotStand(appointments, List.of(State.CONFLICT, State.REFUSED, State.EXPIRED), to, now);
    }

    /** What never came to stand in the PMS waits for a link. */
    void backToLink(Collection<UUID> appointments, Instant now) {
        var resting = List.of(State.WAITING_FOR_PENCIL, State.CONFLICT, State.REFUSED, State.EXPIRED);
        moveWhatDoesNotStand(appointments, resting, State.WAITING_FOR_LINK, now);
    }

    /** What never came to stand in the PMS need not any more. */
    void leave(Collection<UUID> appointments, Instant now) {
        var open = List.of(
                State.WAITING_FOR_LINK,
                State.WAITING_FOR_PENCIL,
                State.QUEUED,
                State.CONFLICT,
                State.REFUSED,
                State.EXPIRED);
        moveWhatDoesNotStand(appointments, open, State.NOT_NEEDED, now);
    }

    private void moveWhatDoesNotStand(Collection<UUID> appointments, List<State> from, State to, Instant now) {
        if (appointments.isEmpty()) return;
        database.sql("""
                        update write_back set state = :to, due_at = :now, words = null, words_at = null, updated_at = :now
                        where practice_id = :practice and appointment_id in (:appointments) and state in (:from)
                          and not may_stand
                        """)
                .param("appointments", appointments)
                .param("from", from.stream().map(Enum::name).toList())
                .param("to", to)
                .param("now", now)
                .update();
    }
}
