package org.deskbell.booking;

import static java.sql.Types.BOOLEAN;
import static java.sql.Types.INTEGER;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;

import java.time.Instant;
import java.util.Optional;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How appointments are changed. One that comes to another time has that time held first, and takes the hold's place by the
 * statement that gives the hold up: no change can meet somebody else's time.
 */
@Component
class ChangeTable {
    private final PracticeDatabase database;

    ChangeTable(PracticeDatabase database) {
        this.database = database;
    }

    /** An appointment that nobody else changes until the transaction ends.
     *
     * @param before what it was when it was cancelled; else what it is
     * @param stood how it stood when its patient cancelled it */
    record Locked(OnlineAppointment appointment, Place place, Status before, Stood stood) {}

    /** How a visit stands when its patient cancels it.
     *
     * @param outside whether it is outside the rules that bind him, as one that staff entered, or that a change of the schedule
     *     left there
     * @param open how many open appointments he has, with it */
    record Stood(boolean outside, int open) {}

    Optional<Locked> lock(OnlineAppointment.Id id) {
        return database.sql("""
                select *, coalesce(outside_at_cancel, false) as outside, coalesce(open_at_cancel, 0) as open
                from online_appointment where practice_id = :practice and id = :id and status <> 'HELD'
                for no key update
                """).param("id", id.value()).optional(ChangeTable::locked);
    }

    private static Locked locked(Row row) {
        var before = Optional.ofNullable(row.maybeText("status_before")).orElseGet(() -> row.text("status"));
        return new Locked(
                AppointmentTable.appointment(row), AppointmentTable.place(row), Status.valueOf(before), stood(row));
    }

    private static Stood stood(Row row) {
        return new Stood(row.flag("outside"), row.number("open"));
    }

    /** Gives its own time up, so that one that overlaps it can be taken; only until the transaction ends, which moves it. */
    void standAside(OnlineAppointment.Id id) {
        database.sql("update online_appointment set status = 'DECLINED' where practice_id = :practice and id = :id")
                .param("id", id.value())
                .update();
    }

    /** Notes that the patient was asked to choose another time than the present one. */
    void moveAsked(OnlineAppointment.Id id) {
        database.sql(
                        "update online_appointment set move_asked_for = starts_at where practice_id = :practice and id = :id")
                .param("id", id.value())
                .update();
    }

    /** Whether the patient was asked to choose another time, and has not. */
    boolean isMoveAsked(OnlineAppointment.Id id) {
        return database.sql("""
                select id from online_appointment where practice_id = :practice and id = :id
                  and move_asked_for = starts_at and status in ('BOOKED', 'REQUESTED')
                """)
                .param("id", id.value())
                .optional(row -> row.uuid("id"))
                .isPresent();
    }

    /** What the patient was asked for does not hold any more: the schedule covers the visit again. */
    void moveAskedNoMore(OnlineAppointment.Id id) {
        database.sql("update online_appointment set move_asked_for = null where practice_id = :practice and id = :id")
                .param("id", id.value())
                .update();
    }

    /** What a change makes of an appointment.
     *
     * @param lookCloser whether staff are to look closer at it than before: its patient is on the blacklist
     * @param answerBy by when the patient is told that a request is answered; null if no moment is told */
    record Becoming(
            Status status, boolean lookCloser, @Nullable Instant answerBy) {}

    /** Moves it to where the hold is, which is given up; out of the archive, as it is somebody's work again. False if there is
     * no such hold any more. */
    boolean move(OnlineAppointment.Id id, OnlineAppointment.Id hold, Becoming becoming, Instant at) {
        return database.sql("""
                with given as (
                    delete from online_appointment where practice_id = :practice and id = :hold and status = 'HELD'
                    returning provider_id, operatory_id, starts_at, ends_at, occupied_from, occupied_to)
                update online_appointment a
                set provider_id = given.provider_id, operatory_id = given.operatory_id, starts_at = given.starts_at,
                    ends_at = given.ends_at, occupied_from = given.occupied_from, occupied_to = given.occupied_to,
                    status = :status, answer_by = :answerBy, moved_at = :at, move_asked_for = null,
                    look_closer = a.look_closer or :lookCloser, archived_at = null, archived_by_name = null
                from given where a.practice_id = :practice and a.id = :id
                """)
                        .param("id", id.value())
                        .param("hold", hold.value())
                        .param("status", becoming.status())
                        .param("lookCloser", becoming.lookCloser())
                        .param("answerBy", becoming.answerBy(), TIMESTAMP_WITH_TIMEZONE)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** It stands again, in the place of the hold, which is given up; out of the archive. */
    void restore(OnlineAppointment.Id id, OnlineAppointment.Id hold, Becoming becoming) {
        database.sql("""
                with given as (
                    delete from online_appointment where practice_id = :practice and id = :hold and status = 'HELD'
                    returning id)
                update online_appointment a
                set status = :status, answer_by = :answerBy, look_closer = a.look_closer or :lookCloser, status_before = null,
                    cancelled_at = null, cancelled_by_name = null, cancelled_by_patient = null, cancel_words = null,
                    archived_at = null, archived_by_name = null,
                    outside_at_cancel = null, open_at_cancel = null
                from given where a.practice_id = :practice and a.id = :id
                """)
                .param("id", id.value())
                .param("hold", hold.value())
                .param("status", becoming.status())
                .param("lookCloser", becoming.lookCloser())
                .param("answerBy", becoming.answerBy(), TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** @param stood null where staff cancels it */
    void cancel(OnlineAppointment.Id id, AppointmentTable.Decision decision, String words, @Nullable Stood stood) {
        database.sql("""
                update online_appointment
                set status = 'CANCELLED', status_before = status, cancelled_at = :at, cancelled_by_name = :by,
                    cancelled_by_patient = :byPatient, cancel_words = :words,
                    outside_at_cancel = :outside, open_at_cancel = :open
                where practice_id = :practice and id = :id
                """)
                .param("id", id.value())
                .param("at", decision.at())
                .param("by", decision.by().shown())
                .param("byPatient", decision.by() instanceof Actor.Patient)
                .param("words", words)
                .param("outside", stood == null ? null : stood.outside(), BOOLEAN)
                .param("open", stood == null ? null : stood.open(), INTEGER)
                .update();
    }
}
