package org.deskbell.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell somebody.
 *
 * @param kind what it is, as "confirmation"; for counting, and a {@link #CODE} is deleted sooner
 * @param sender the e-mail address it comes from: the practice's
 * @param subject without any patient data
 * @param calendar a calendar file to go with it
 * @param goodUntil from then on nobody can use it any more, and it is not sent; null if it is always worth reading
 * @param about the patients it tells of and goes to, by their ids in a room above; empty for what goes to nobody of them
 */
public record Message(
        String kind,
        Channel channel,
        String sender,
        String recipient,
        String subject,
        String body,
        @Nullable String calendar,
        @Nullable Instant goodUntil,
        List<UUID> about) {
    /** The kind of a one-time code, and of a link that is as good as one. */
    public static final String CODE = "code";
    /** As long as a code is good for from its making. */
    public static final Duration CODE_GOOD_FOR = Duration.ofMinutes(10);

    /** The way it goes. */
    public enum Channel {
        EMAIL,
        SMS
    }

    /** Worth reading whenever it comes. */
    public Message(
            String kind,
            Channel channel,
            String sender,
            String recipient,
            String subject,
            String body,
            @Nullable String calendar) {
        this(kind, channel, sender, recipient, subject, body, calendar, null, List.of());
    }

    /** The same with a calendar file. */
    public Message with(String file) {
        return new Message(kind, channel, sender, recipient, subject, body, file, goodUntil, about);
    }

    /** The same with a paragraph more. */
    public Message adding(String paragraph) {
        var longer = body.stripTrailing() + "\n\n" + paragraph.strip() + "\n";
        return new Message(kind, channel, sender, recipient, subject, longer, calendar, goodUntil, about);
    }

    /** The same, not to be sent from that moment on. */
    public Message until(Instant end) {
        return new Message(kind, channel, sender, recipient, subject, body, calendar, end, about);
    }

    /** The same, told to these patients. */
    public Message about(List<UUID> patients) {
        return new Message(kind, channel, sender, recipient, subject, body, calendar, goodUntil, List.copyOf(patients));
    }

    boolean isStale(Instant then) {
        return goodUntil != null && !then.isBefore(goodUntil);
    }

    @Override
    public String toString() {
        return "Message[" + kind + "]";
    }
}
