package org.deskbell.booking;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** When people were heard of last, by their visits and wishes; and the words of those who are forgotten. */
@Component
class SignsOfLifeTable {
    private final PracticeDatabase database;

    SignsOfLifeTable(PracticeDatabase database) {
        this.database = database;
    }

    /** Who asked or came after then, has a visit to come, or waits. */
    Set<OnlinePatient.Id> since(Instant before) {
        return new HashSet<>(
                database.sql("""
                select a.online_patient_id as id from online_appointment a
                where a.practice_id = :practice and a.online_patient_id is not null
                  and greatest(a.starts_at, a.booked_at, a.cancelled_at, a.decided_at) > :before
                union
                select e.online_patient_id from waitlist_entry e
                where e.practice_id = :practice and (e.state in ('WAITING', 'OFFERED') or e.joined_at > :before)
                """).param("before", before).list(row -> new OnlinePatient.Id(row.uuid("id"))));
    }

    void forgetWords(List<OnlinePatient.Id> patients) {
        if (patients.isEmpty()) return;
        database.sql("""
                update online_appointment set message = null, decision_words = null, cancel_words = null
                where practice_id = :practice and online_patient_id = any(:patients)
                """)
                .param(
                        "patients",
                        patients.stream().map(OnlinePatient.Id::value).toArray(UUID[]::new))
                .update();
    }
}
