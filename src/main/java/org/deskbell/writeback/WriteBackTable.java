package org.deskbell.writeback;

import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.TimesTaken;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.Row;
import org.deskbell.tenancy.WorkerDatabase;
import org.deskbell.writeback.WriteBack.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The queue of write-backs, as who puts something on it and who carries it see it. */
@Component
class WriteBackTable implements TimesTaken {
    /** Longer than a deed of the PMS and the looks around it can take; what is recorded between two deeds begins it anew. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private final PracticeDatabase database;
    private final WorkerDatabase workers;

    WriteBackTable(PracticeDatabase database, WorkerDatabase workers) {
        this.database = database;
        this.workers = workers;
    }

    List<PracticeId> practicesWithDue(Instant now) {
        return workers.practices("""
                select distinct practice_id from write_back
                where (state = 'QUEUED' and due_at <= :now) or (state = 'WRITING' and lease_until < :now)
                  or (state = 'QUEUED' and visit_at <= :now and not withdraw and maybe_sent_at is null)
                """, now);
    }

    /** What is put on the list. */
    record Fresh(OnlineAppointment.Id appointment, Instant visitAt, String onlineKey, State state) {}

    /** Puts the appointment on the list. One that was on it, and was to be written no more, begins anew. */
    void insert(Fresh fresh, Instant now) {
        database.sql("""
                        insert into write_back as its (practice_id, id, appointment_id, online_key, state, due_at, attempts,
                                                       withdraw, visit_at, updated_at)
                        values (:practice, :id, :appointment, :key, :state, :now, 0, false, :visitAt, :now)
                        on conflict on constraint write_back_once_an_appointment do update
                        set state = excluded.state, due_at = excluded.due_at, words = null, words_at = null,
                            visit_at = excluded.visit_at, updated_at = excluded.updated_at
                        where its.practice_id = :practice and its.state = 'NOT_NEEDED'
                        """)
                .param("id", UUID.randomUUID())
                .param("appointment", fresh.appointment().value())
                .param("visitAt", fresh.visitAt())
                .param("key", fresh.onlineKey())
                .param("state", fresh.state())
                .param("now", now)
                .withNext();
    }

    /** Takes the row whose visit is next of those that are due, or whose visit has begun and was surely not sent; nobody else
     * gets it while the lease lasts. */
    Optional<Claimed> claim(Instant now) {
        return database.sql("""
                        update write_back
                        set state = 'WRITING', lease = :lease, lease_until = :until, attempts = attempts + 1, updated_at = :now
                        where practice_id = :practice and id = (
                          select id from write_back
                          where practice_id = :practice
                            and state in ('QUEUED', 'WRITING')
                            and ((state = 'QUEUED' and due_at <= :now) or (state = 'WRITING' and lease_until < :now)
                              or (state = 'QUEUED' and visit_at <= :now and not withdraw and maybe_sent_at is null))
                          order by visit_at, id limit 1 for update skip locked)
                        returning *
                        """)
                .param("lease", UUID.randomUUID())
                .param("until", now.plus(LEASE))
                .param("now", now)
                .optional(row -> new Claimed(read(row), row.uuid("lease")));
    }

    /** Keeps what is known now of a claimed row; the lease begins anew. False if it was lost: somebody else goes on. */
    boolean record(UUID lease, WriteBack now, Instant at) {
        return database.sql("""
                        update write_back
                        set state = :state, due_at = :dueAt, online_key = :key, maybe_sent_at = :maybeSent,
                            may_stand = :mayStand, sent_to = :sentTo, withdraw = :withdraw, next_key = :nextKey, pms_ref = :ref, words = :words,
                            words_at = :wordsAt, written_at = :writtenAt, seen_at = :seenAt,
                            lease_until = :until, updated_at = :at
                        where practice_id = :practice and id = :id and lease = :lease
                        """)
                        .param("id", now.id().value())
                        .param("lease", lease)
                        .param("state", now.state())
                        .param("dueAt", now.dueAt())
                        .param("key", now.onlineKey())
                        .param("maybeSent", now.maybeSentAt(), TIMESTAMP_WITH_TIMEZONE)
                        .param("mayStand", now.mayStand())
                        .param(
                                "sentTo",
                                now.sentTo() == null ? null : now.sentTo().value(),
                                VARCHAR)
                        .param("withdraw", now.withdraw())
                        .param("nextKey", now.nextKey(), VARCHAR)
                        .param("ref", now.ref(), VARCHAR)
                        .param("words", now.words(), VARCHAR)
                        .param("wordsAt", now.words() == null ? null : at, TIMESTAMP_WITH_TIMEZONE)
                        .param("writtenAt", now.writtenAt(), TIMESTAMP_WITH_TIMEZONE)
                        .param("seenAt", now.seenAt(), TIMESTAMP_WITH_TIMEZONE)
                        .param("until", at.plus(LEASE))
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Notes that the patient is told that the time is taken. False if he was told so of this time before. */
    boolean tellOfConflict(WriteBack.Id id) {
        return database.sql("""
                                update write_back set conflict_told_for = visit_at
                                where practice_id = :practice and id = :id and conflict_told_for is distinct from visit_at
                                """).param("id", id.value()).update() == 1;
    }

    Optional<WriteBack> of(OnlineAppointment.Id appointment) {
        return database.sql("select * from write_back where practice_id = :practice and appointment_id = :appointment")
                .param("appointment", appointment.value())
                .optional(WriteBackTable::read);
    }

    @Override
    public boolean isTaken(OnlineAppointment.Id appointment) {
        return of(appointment).filter(row -> row.state() == State.CONFLICT).isPresent();
    }

    static WriteBack read(Row row) {
        return new WriteBack(
                new WriteBack.Id(row.uuid("id")),
                new OnlineAppointment.Id(row.uuid("appointment_id")),
                row.text("online_key"),
                row.constant("state", State.class),
                row.moment("due_at"),
                row.number("attempts"),
                row.maybeMoment("maybe_sent_at"),
                row.flag("may_stand"),
                sentTo(row.maybeText("sent_to")),
                row.flag("withdraw"),
                row.maybeText("next_key"),
                row.maybeText("pms_ref"),
                row.maybeText("words"),
                row.maybeMoment("written_at"),
                row.maybeMoment("seen_at"));
    }

    private static @Nullable PmsPatientId sentTo(@Nullable String record) {
        return record == null ? null : new PmsPatientId(record);
    }
}
