package org.deskbell.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Online appointments, a row each. */
@Component
class AppointmentTable {
    private final PracticeDatabase database;

    AppointmentTable(PracticeDatabase database) {
        this.database = database;
    }

    Optional<OnlineAppointment> find(OnlineAppointment.Id id) {
        return database.sql(
                        "select * from online_appointment where practice_id = :practice and id = :id and status <> 'HELD'")
                .param("id", id.value())
                .optional(AppointmentTable::appointment);
    }

    Optional<OnlineAppointment> byCode(String code) {
        return database.sql(
                        "select * from online_appointment where practice_id = :practice and code = :code and status <> 'HELD'")
                .param("code", code)
                .optional(AppointmentTable::appointment);
    }

    List<OnlineAppointment> all(Collection<UUID> ids) {
        return database.sql("select * from online_appointment where practice_id = :practice and id in (:ids)")
                .param("ids", ids)
                .list(AppointmentTable::appointment);
    }

    List<OnlineAppointment> of(OnlinePatient.Id patient) {
        return of(List.of(patient));
    }

    List<OnlineAppointment> of(Collection<OnlinePatient.Id> patients) {
        return database.sql("""
                select * from online_appointment where practice_id = :practice and online_patient_id in (:patients)
                order by starts_at, id
                """)
                .param(
                        "patients",
                        patients.stream().map(OnlinePatient.Id::value).toList())
                .list(AppointmentTable::appointment);
    }

    /** Those that were booked together. */
    List<OnlineAppointment> together(UUID party) {
        return database.sql("""
                select * from online_appointment where practice_id = :practice and party_id = :party
                order by starts_at, id
                """).param("party", party).list(AppointmentTable::appointment);
    }

    /** How many of these people's appointments are to come. */
    long coming(Collection<OnlinePatient.Id> patients, Instant now) {
        return database.sql("""
                select count(*) as coming from online_appointment
                where practice_id = :practice and online_patient_id in (:patients)
                  and status in ('REQUESTED', 'BOOKED') and starts_at > :now
                """)
                .param(
                        "patients",
                        patients.stream().map(OnlinePatient.Id::value).toList())
                .param("now", now)
                .one(row -> row.count("coming"));
    }

    /** What it occupies, if it does. */
    Optional<Place> place(OnlineAppointment.Id id) {
        return database.sql("""
                select * from online_appointment
                where practice_id = :practice and id = :id and status in ('REQUESTED', 'BOOKED')
                """).param("id", id.value()).optional(AppointmentTable::place);
    }

    static Place place(Row row) {
        return new Place(
                new Provider.Id(row.uuid("provider_id")),
                new Operatory.Id(row.uuid("operatory_id")),
                row.moment("starts_at"),
                row.moment("ends_at"),
                row.moment("occupied_from"),
                row.moment("occupied_to"));
    }

    /** Those that begin later, soonest first. */
    List<OnlineAppointment> toCome(Instant now) {
        return database.sql("""
                select * from online_appointment
                where practice_id = :practice and status in ('REQUESTED', 'BOOKED') and starts_at > :now
                order by starts_at, id
                """).param("now", now).list(AppointmentTable::appointment);
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

    static OnlineAppointment appointment(Row row) {
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
                row.maybeMoment("archived_at"),
                row.maybeUuid("party_id"),
                row.maybeMoment("answer_by"),
                cancel(row));
    }

    private static OnlineAppointment.@Nullable Cancel cancel(Row row) {
        var at = row.maybeMoment("cancelled_at");
        return at == null ? null : new OnlineAppointment.Cancel(at, row.flag("cancelled_by_patient"));
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
                where practice_id = :practice and id in (:ids) and archived_at is null and status <> 'HELD'
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
