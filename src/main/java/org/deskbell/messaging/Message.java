package org.deskbell.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell somebody.
 *
 * @param kind what it is, as "confirmation"; for counting, and a {@link #CODE} is deleted sooner
 * @param sender the e-mail address it comes from: the practice's
 * @param subject without any patient data
 * @param calendar a calendar file to go with it
 */
public record Message(
        String kind,
        Channel channel,
        String sender,
        String recipient,
        String subject,
        String body,
        @Nullable String calendar) {
    /** The kind of a one-time code. */
    public static final String CODE = "code";
    /** As long as a code is good for from its making; later it is not sent any more. */
    public static final Duration CODE_GOOD_FOR = Duration.ofMinutes(10);

    /** The way it goes. */
    public enum Channel {
        EMAIL,
        SMS
    }

    /** The same with a calendar file. */
    public Message with(String file) {
        return new Message(kind, channel, sender, recipient, subject, body, file);
    }

    @Override
    public String toString() {
        return "Message[" + kind + "]";
    }
}
