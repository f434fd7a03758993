package org.deskbell.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.tenancy.PracticeDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a patient was written to, as long as it is kept: the occasion and what became of it, not the text. */
@Component
public class PatientMessages {
    private final PracticeDatabase database;

    PatientMessages(PracticeDatabase database) {
        this.database = database;
    }

    /**
     * A message to the patient.
     *
     * @param kind the occasion, as "confirmation"
     * @param channel EMAIL or SMS
     * @param attempts how often it was tried
     */
    public record Row(
            UUID id,
            String kind,
            String channel,
            Instant postedAt,
            @Nullable Instant sentAt,
            @Nullable Instant givenUpAt,
            int attempts) {
        public boolean isSent() {
            return sentAt != null;
        }

        public boolean isGivenUp() {
            return givenUpAt != null;
        }
    }

    /** The newest to any of these, at most so many. */
    public List<Row> newest(Collection<OnlinePatient.Id> patients, int limit) {
        return database.sql("""
                        select m.id, m.kind, m.channel, m.created_at, m.sent_at, m.given_up_at, m.attempts from message m
                        where m.practice_id = :practice
                          and m.id in (select a.message_id from message_about a
                                       where a.practice_id = :practice and a.online_patient_id = any(:patients))
                        order by m.created_at desc, m.channel, m.id limit :limit
                        """)
                .param(
                        "patients",
                        patients.stream().map(OnlinePatient.Id::value).toArray(UUID[]::new))
                .param("limit", limit)
                .list(row -> new Row(
                        row.uuid("id"),
                        row.text("kind"),
                        row.text("channel"),
                        row.moment("created_at"),
                        row.maybeMoment("sent_at"),
                        row.maybeMoment("given_up_at"),
                        row.number("attempts")));
    }
}
