package org.deskbell.booking;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbell.availability.Slot;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.Row;
import org.deskbell.tenancy.WorkerDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** How time is taken and given back. Every door takes it by the same statement, held by the same exclusion constraints. */
@Component
class TakingTable {
    private final PracticeDatabase database;
    private final WorkerDatabase workers;

    TakingTable(PracticeDatabase database, WorkerDatabase workers) {
        this.database = database;
        this.workers = workers;
    }

    /** Takes the time, from lapsed holds too. False if it is somebody's: nothing is changed then but lapsed holds. The
     * statement does nothing on any conflict and does not say on which, so who loses asks whether it was the code.
     *
     * @throws DuplicateKeyException if its code is another visit's: the time may be free, and the next try has another code */
    boolean take(Taking taking) {
        if (insert(taking) || (free(taking) && insert(taking))) return true;
        if (isUsed(taking.code())) throw new DuplicateKeyException("Another visit has this code.");
        return false;
    }

    private boolean isUsed(String code) {
        return database.sql(
                        "select exists (select from online_appointment where practice_id = :practice and code = :code) as it")
                .param("code", code)
                .one(row -> row.flag("it"));
    }

    /** Takes lapsed holds away that are in the way; false if there are none. They go in the order of their ids, so that two
     * who free the same wait in line. */
    private boolean free(Taking taking) {
        return database.sql("""
                delete from online_appointment
                where practice_id = :practice and id in (
                    select id from online_appointment
                    where practice_id = :practice and status = 'HELD' and held_until <= :at
                      and (provider_id = :provider or operatory_id = :operatory)
                      and occupied_from < :to and occupied_to > :from
                    order by id for update)
                """)
                        .param("provider", taking.place().provider().value())
                        .param("operatory", taking.place().operatory().value())
                        .param("from", taking.place().from())
                        .param("to", taking.place().to())
                        .param("at", taking.at())
                        .update()
                > 0;
    }

    /** False if any of it is taken. */
    private boolean insert(Taking taking) {
        return database.sql("""
                insert into online_appointment (practice_id, id, code, online_patient_id, type_id, provider_id,
                    operatory_id, starts_at, ends_at, occupied_from, occupied_to, status, message, booked_at, language,
                    held_until, held_for, party_id, entered_by_name, look_closer, answer_by)
                values (:practice, :id, :code, :patient, :type, :provider, :operatory, :startsAt, :endsAt,
                    :from, :to, :status, :message, :at, :language, :until, :heldFor, :party, :enteredBy, :lookCloser,
                    :answerBy)
                on conflict do nothing
                """)
                        .param("id", taking.id().value())
                        .param("code", taking.code())
                        .param("patient", value(taking), Types.OTHER)
                        .param("type", taking.type().value())
                        .param("provider", taking.place().provider().value())
                        .param("operatory", taking.place().operatory().value())
                        .param("startsAt", taking.place().startsAt())
                        .param("endsAt", taking.place().endsAt())
                        .param("from", taking.place().from())
                        .param("to", taking.place().to())
                        .param("status", taking.status())
                        .param("message", taking.who().message(), Types.VARCHAR)
                        .param("at", taking.at())
                        .param("language", taking.who().language().toLanguageTag())
                        .param("until", taking.until(), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("heldFor", taking.heldFor(), Types.VARCHAR)
                        .param("party", taking.who().party(), Types.OTHER)
                        .param("enteredBy", taking.who().enteredBy(), Types.VARCHAR)
                        .param("lookCloser", taking.who().lookCloser())
                        .param("answerBy", taking.answerBy(), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    private static @Nullable Object value(Taking taking) {
        var patient = taking.who().patient();
        return patient == null ? null : patient.value();
    }

    /** Makes the hold a visit, lapsed or not. False if it is gone: given back, or its time was taken. */
    boolean confirm(Taking taking) {
        return database.sql("""
                update online_appointment
                set status = :status, held_until = null, held_for = null, online_patient_id = :patient, message = :message,
                    booked_at = :at, language = :language, party_id = cast(:party as uuid),
                    entered_by_name = :enteredBy, look_closer = :lookCloser, answer_by = :answerBy
                where practice_id = :practice and id = :id and status = 'HELD'
                """)
                        .param("id", taking.id().value())
                        .param("status", taking.status())
                        .param("patient", value(taking), Types.OTHER)
                        .param("message", taking.who().message(), Types.VARCHAR)
                        .param("at", taking.at())
                        .param("language", taking.who().language().toLanguageTag())
                        .param("party", taking.who().party(), Types.OTHER)
                        .param("enteredBy", taking.who().enteredBy(), Types.VARCHAR)
                        .param("lookCloser", taking.who().lookCloser())
                        .param("answerBy", taking.answerBy(), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    Optional<Held> held(OnlineAppointment.Id id) {
        return database.sql("""
                select id, code, type_id, provider_id, operatory_id, starts_at, ends_at, occupied_from, occupied_to,
                       booked_at, held_until, held_for
                from online_appointment where practice_id = :practice and id = :id and status = 'HELD'
                """).param("id", id.value()).optional(TakingTable::held);
    }

    private static Held held(Row row) {
        var type = new OnlineAppointmentType.Id(row.uuid("type_id"));
        return new Held(
                new OnlineAppointment.Id(row.uuid("id")),
                row.text("code"),
                type,
                AppointmentTable.place(row),
                row.moment("booked_at"),
                row.moment("held_until"),
                row.constant("held_for", Audience.class));
    }

    /** A hold with all that it occupies.
     *
     * @param at when it was taken */
    record Held(
            OnlineAppointment.Id id,
            String code,
            OnlineAppointmentType.Id type,
            Place place,
            Instant at,
            Instant until,
            Audience whom) {
        Hold hold() {
            return new Hold(id, type, place.provider(), place.operatory(), place.startsAt(), place.endsAt(), until);
        }

        boolean isAt(Slot slot) {
            return place.isAt(slot);
        }

        /** Whether it was given by the rules that bind this audience. */
        boolean isFor(Audience audience) {
            return audience == whom || audience == Audience.STAFF;
        }

        boolean fits(Wish wish) {
            return type.equals(wish.type())
                    && place.startsAt().equals(wish.startsAt())
                    && (wish.provider() == null || wish.provider().equals(place.provider()));
        }
    }

    /** The hold lasts until then. False if it is gone. */
    boolean keepUntil(OnlineAppointment.Id hold, Instant until) {
        return database.sql("""
                update online_appointment set held_until = :until
                where practice_id = :practice and id = :hold and status = 'HELD'
                """)
                        .param("hold", hold.value())
                        .param("until", until)
                        .update()
                == 1;
    }

    /** False if it is no hold, or none any more. */
    boolean release(OnlineAppointment.Id hold) {
        return database.sql(
                                "delete from online_appointment where practice_id = :practice and id = :id and status = 'HELD'")
                        .param("id", hold.value())
                        .update()
                == 1;
    }

    /** The practices with holds that lapsed before. */
    List<PracticeId> sweepable(Instant before) {
        return workers.practices("""
                select distinct practice_id from deskbell.online_appointment
                where status = 'HELD' and held_until <= :now
                """, before);
    }

    /** Takes lapsed holds away, but for those that somebody is just taking; gives how many. */
    int sweep(Instant now) {
        return database.sql("""
                delete from online_appointment
                where practice_id = :practice and id in (
                    select id from online_appointment
                    where practice_id = :practice and status = 'HELD' and held_until <= :now
                    order by id for update skip locked)
                """).param("now", now).update();
    }

    /**
     * Whoever takes several times in one transaction, or gives one up to take another, waits here for the one before: two
     * such could each wait for what the other has. Only a way to wait; the constraints keep the promise.
     */
    void oneAtATime() {
        database.oneAtATime("several");
    }

    /** The same for one human's requests. */
    void oneAtATime(String human) {
        database.oneAtATime("human " + human);
    }
}
