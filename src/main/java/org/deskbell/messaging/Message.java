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
 * @param letter what goes out by several ways at once has the same; null for what goes by one
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
        List<UUID> about,
        @Nullable UUID letter) {
    /** The kind of a one-time code, and of a link that is as good as one. */
    public static final String CODE = "code";
    /** As long as a code is good for from its making. */
    public static final Duration CODE_GOOD_FOR = Duration.ofMinutes(10);

    /** The way it goes; one that holds a whole letter comes before one that is short. */
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
        this(kind, channel, sender, recipient, subject, body, calendar, null, List.of(), null);
    }

    /** The same with a calendar file. */
    public Message with(String file) {
        return new Message(kind, channel, sender, recipient, subject, body, file, goodUntil, about, letter);
    }

    /** The same with a paragraph more. */
    public Message adding(String paragraph) {
        var longer = body.stripTrailing() + "\n\n" + paragraph.strip() + "\n";
        return new Message(kind, channel, sender, recipient, subject, longer, calendar, goodUntil, about, letter);
    }

    /** The same, not to be sent from that moment on. */
    public Message until(Instant end) {
        return new Message(kind, channel, sender, recipient, subject, body, calendar, end, about, letter);
    }

    /** The same, told to these patients. */
    public Message about(List<UUID> patients) {
        var all = List.copyOf(patients);
        return new Message(kind, channel, sender, recipient, subject, body, calendar, goodUntil, all, letter);
    }

    /** The same, as one of the ways by which that letter goes out. */
    public Message of(UUID whole) {
        return new Message(kind, channel, sender, recipient, subject, body, calendar, goodUntil, about, whole);
    }

    boolean isStale(Instant then) {
        return goodUntil != null && !then.isBefore(goodUntil);
    }

    @Override
    public String toString() {
        return "Message[" + kind + "]";
    }
}
