package org.deskbell.patients;

import java.time.Instant;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** Registrations without a visit by their keys, and who was registered. */
@Component
class RegistrationRequestTable {
    private final PracticeDatabase database;

    RegistrationRequestTable(PracticeDatabase database) {
        this.database = database;
    }

    /** Who was registered with the key, once the same is under way in no other transaction. The lock only spares a failure:
     * that a key is used once is held by the table's own. */
    Optional<OnlinePatient.Id> enter(String key) {
        database.oneAtATime(key);
        return find(key);
    }

    Optional<OnlinePatient.Id> find(String key) {
        return database.sql("""
                select online_patient_id from registration_request
                where practice_id = :practice and request_key = :key
                """).param("key", key).optional(row -> new OnlinePatient.Id(row.uuid("online_patient_id")));
    }

    void remember(String key, OnlinePatient.Id registered, Instant at) {
        database.sql("""
                insert into registration_request (practice_id, request_key, online_patient_id, asked_at)
                values (:practice, :key, :patient, :at)
                """)
                .param("key", key)
                .param("patient", registered.value())
                .param("at", at)
                .update();
    }
}
