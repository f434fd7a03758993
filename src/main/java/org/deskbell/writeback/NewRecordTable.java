package org.deskbell.writeback;

import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.tenancy.PracticeDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table new_record: for which new patients a record may have been asked for in the PMS. */
@Component
class NewRecordTable {
    private final PracticeDatabase database;

    NewRecordTable(PracticeDatabase database) {
        this.database = database;
    }

    /** When the person's record was first wanted: now, unless it was before. */
    Instant wantedAt(OnlinePatient.Id patient, Instant now) {
        return database.sql("""
                        insert into new_record as its (practice_id, online_patient_id, wanted_at)
                        values (:practice, :patient, :now)
                        on conflict on constraint new_record_once_a_person do update set wanted_at = its.wanted_at
                        where its.practice_id = :practice
                        returning wanted_at
                        """)
                .param("patient", patient.value())
                .param("now", now)
                .one(row -> row.moment("wanted_at"));
    }

    /** A record that may have been asked for. */
    record Asked(OnlinePatient.Id patient, Instant at) {}

    /** The record that may have been asked for under one of the registrations of a human; empty if none surely was. */
    Optional<Asked> asked(List<OnlinePatient.Id> registrations) {
        return database.sql("""
                        select online_patient_id, asked_at from new_record
                        where practice_id = :practice and online_patient_id in (:patients) and asked_at is not null
                        order by asked_at, online_patient_id limit 1
                        """)
                .param(
                        "patients",
                        registrations.stream().map(OnlinePatient.Id::value).toList())
                .optional(
                        row -> new Asked(new OnlinePatient.Id(row.uuid("online_patient_id")), row.moment("asked_at")));
    }

    /** Notes that the record, which is wanted, is asked for now. False if somebody else has asked for it meanwhile.
     *
     * @param before when it was asked for, as far as whoever asks knows */
    boolean ask(OnlinePatient.Id patient, @Nullable Instant before, Instant now) {
        return database.sql("""
                                update new_record set asked_at = :now
                                where practice_id = :practice and online_patient_id = :patient
                                  and asked_at is not distinct from :before
                                """)
                        .param("patient", patient.value())
                        .param("before", before, TIMESTAMP_WITH_TIMEZONE)
                        .param("now", now)
                        .update()
                == 1;
    }

    /** It is made, or surely is not, or not to be. */
    void forget(OnlinePatient.Id patient) {
        database.sql("delete from new_record where practice_id = :practice and online_patient_id = :patient")
                .param("patient", patient.value())
                .update();
    }
}
