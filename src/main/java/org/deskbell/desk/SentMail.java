package org.deskbell.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of the practice, newest first; the demo shows them instead of sending. */
public interface SentMail {
    List<Mail> newest(int limit);

    /** A message and what became of it. */
    record Mail(
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
