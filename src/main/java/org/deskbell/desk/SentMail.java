package org.deskbell.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.tenancy.PracticeDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The messages of the practice, newest first; the demo shows them instead of sending. */
@Component
public class SentMail {
    private final PracticeDatabase database;
    private final ApplicationEventPublisher events;

    SentMail(PracticeDatabase database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** The newest messages; that they were seen stands in the audit trail. */
    public List<Mail> newest(int limit, Actor by) {
        var mails = newest(limit);
        var ids = mails.stream().map(mail -> mail.id().toString()).toList();
        if (!ids.isEmpty()) events.publishEvent(new Looked(by, "looked at sent mail", new Subject("message", ids)));
        return mails;
    }

    private List<Mail> newest(int limit) {
        return database.sql("""
                        select id, channel, recipient, subject, body, created_at, sent_at, failure from message
                        where practice_id = :practice order by created_at desc, id limit :limit
                        """)
                .param("limit", limit)
                .list(row -> new Mail(
                        row.uuid("id"),
                        row.text("channel"),
                        row.text("recipient"),
                        row.text("subject"),
                        row.text("body"),
                        row.moment("created_at"),
                        row.maybeMoment("sent_at"),
                        row.maybeText("failure")));
    }

    /** A message and what became of it. */
    public record Mail(
            UUID id,
            String channel,
            String recipient,
            String subject,
            String body,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable String failure) {
        @Override
        public String toString() {
            return "Mail[hidden]";
        }
    }
}
