package org.deskbell.booking;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.deskbell.availability.Taken;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** Online appointments, a row each. */
@Component
class AppointmentTable {
    private final PracticeDatabase database;

    AppointmentTable(PracticeDatabase database) {
        this.database = database;
    }

    Optional<OnlineAppointment> find(OnlineAppointment.Id id) {
        return database.sql("select * from online_appointment where practice_id = :practice and id = :id")
                .param("id", id.value())
                .optional(AppointmentTable::appointment);
    }

    Optional<OnlineAppointment> byCode(String code) {
        return database.sql("select * from online_appointment where practice_id = :practice and code = :code")
                .param("code", code)
                .optional(AppointmentTable::appointment);
    }

    Optional<Asked> byKey(String key) {
        return database.sql("select * from online_appointment where practice_id = :practice and request_key = :key")
                .param("key", key)
                .optional(row -> new Asked(appointment(row), key, row.text("request_hash"), language(row)));
    }

    List<OnlineAppointment> of(OnlinePatient.Id patient) {
        return database.sql("""
                select * from online_appointment where practice_id = :practice and online_patient_id = :patient
                order by starts_at, id
                """).param("patient", patient.value()).list(AppointmentTable::appointment);
    }

    /** The language the patient asked in. */
    Locale language(OnlineAppointment.Id id) {
        return database.sql("select language from online_appointment where practice_id = :practice and id = :id")
                .param("id", id.value())
                .one(AppointmentTable::language);
    }

    private static Locale language(Row row) {
        return Locale.forLanguageTag(row.text("language"));
    }

    private static OnlineAppointment appointment(Row row) {
        return new OnlineAppointment(
                new OnlineAppointment.Id(row.uuid("id")),
                row.text("code"),
                new OnlinePatient.Id(row.uuid("online_patient_id")),
                new OnlineAppointmentType.Id(row.uuid("type_id")),
                new Provider.Id(row.uuid("provider_id")),
                new Operatory.Id(row.uuid("operatory_id")),
                row.moment("starts_at"),
                row.moment("ends_at"),
                row.constant("status", Status.class),
                row.maybeText("message"),
                row.moment("booked_at"),
                row.maybeMoment("archived_at"));
    }

    /** Our own appointments that occupy time between two moments. */
    List<Taken> taken(Instant from, Instant to) {
        return database.sql("""
                select provider_id, operatory_id, starts_at, ends_at from online_appointment
                where practice_id = :practice and status in ('HELD', 'REQUESTED', 'BOOKED')
                  and starts_at < :to and ends_at > :from
                """)
                .param("from", from)
                .param("to", to)
                .list(row -> new Taken(
                        new Provider.Id(row.uuid("provider_id")),
                        new Operatory.Id(row.uuid("operatory_id")),
                        row.moment("starts_at"),
                        row.moment("ends_at")));
    }

    /** False if its time or its operatory is taken, its code is in use, or its key was used; nothing is kept then. */
    boolean insert(Asked asked) {
        var appointment = asked.appointment();
        return database.sql("""
                insert into online_appointment (practice_id, id, code, online_patient_id, type_id, provider_id,
                    operatory_id, starts_at, ends_at, status, message, booked_at, request_key, request_hash, language)
                values (:practice, :id, :code, :patient, :type, :provider, :operatory, :startsAt, :endsAt, :status,
                    :message, :bookedAt, :key, :hash, :language)
                on conflict do nothing
                """)
                        .param("id", appointment.id().value())
                        .param("code", appointment.code())
                        .param("patient", appointment.patient().value())
                        .param("type", appointment.type().value())
                        .param("provider", appointment.provider().value())
                        .param("operatory", appointment.operatory().value())
                        .param("startsAt", appointment.startsAt())
                        .param("endsAt", appointment.endsAt())
                        .param("status", appointment.status())
                        .param("message", appointment.message(), Types.VARCHAR)
                        .param("bookedAt", appointment.bookedAt())
                        .param("key", asked.key())
                        .param("hash", asked.hash())
                        .param("language", asked.language().toLanguageTag())
                        .update()
                == 1;
    }

    /** False if it is no open request. */
    boolean decide(OnlineAppointment.Id id, Status status, String words, Decision decision) {
        return database.sql("""
                update online_appointment set status = :status, decided_at = :at, decided_by_name = :by,
                    decision_words = :words
                where practice_id = :practice and id = :id and status = 'REQUESTED'
                """)
                        .param("id", id.value())
                        .param("status", status)
                        .param("words", words)
                        .param("at", decision.at())
                        .param("by", decision.by().shown())
                        .update()
                == 1;
    }

    /** Who decided, and when. */
    record Decision(Actor by, Instant at) {}

    /** Archives those that are not; gives them. */
    List<OnlineAppointment.Id> archive(Collection<OnlineAppointment.Id> ids, Decision decision) {
        return database.sql("""
                update online_appointment set archived_at = :at, archived_by_name = :by
                where practice_id = :practice and id in (:ids) and archived_at is null
                returning id
                """)
                .param("ids", values(ids))
                .param("at", decision.at())
                .param("by", decision.by().shown())
                .list(AppointmentTable::id);
    }

    /** Restores those that are archived; gives them. */
    List<OnlineAppointment.Id> restore(Collection<OnlineAppointment.Id> ids) {
        return database.sql("""
                update online_appointment set archived_at = null, archived_by_name = null
                where practice_id = :practice and id in (:ids) and archived_at is not null
                returning id
                """).param("ids", values(ids)).list(AppointmentTable::id);
    }

    private static List<UUID> values(Collection<OnlineAppointment.Id> ids) {
        return ids.stream().map(OnlineAppointment.Id::value).toList();
    }

    private static OnlineAppointment.Id id(Row row) {
        return new OnlineAppointment.Id(row.uuid("id"));
    }
}
