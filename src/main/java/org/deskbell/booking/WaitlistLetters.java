package org.deskbell.booking;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.deskbell.messaging.Message;
import org.deskbell.messaging.Outbox;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Practices;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is written to people on the waitlist; an offer goes out by e-mail and as a text message, because it does not last. */
@Component
class WaitlistLetters {
    private final Outbox outbox;
    private final MessageSource words;
    private final Practices practices;
    private final OnlinePatients patients;
    private final DeskbellAddress deskbell;

    WaitlistLetters(
            Outbox outbox,
            MessageSource words,
            Practices practices,
            OnlinePatients patients,
            DeskbellAddress deskbell) {
        this.outbox = outbox;
        this.words = words;
        this.practices = practices;
        this.patients = patients;
        this.deskbell = deskbell;
    }

    /** That the person is on the list, and how to leave it. */
    void joined(WaitlistEntry entry) {
        var practice = practices.current();
        var contact = patients.get(entry.patient()).who().contact();
        var body = word(
                "mail.waitlist-joined.body", entry, practice.name(), deskbell.of(entry, practice), practice.phone());
        post("waitlist-joined", Message.Channel.EMAIL, contact.email(), body, entry, practice);
    }

    /** That a time is kept, until when, and where to take it. Opening the page changes nothing. */
    void offer(WaitlistEntry entry, Instant startsAt, Instant until) {
        var practice = practices.current();
        var contact = patients.get(entry.patient()).who().contact();
        Object[] facts = {
            practice.name(),
            deskbell.of(entry, practice),
            practice.phone(),
            when(startsAt, practice, entry),
            when(until, practice, entry)
        };
        var body = word("mail.waitlist-offer.body", entry, facts);
        post("waitlist-offer", Message.Channel.EMAIL, contact.email(), body, entry, practice);
        post(
                "waitlist-offer",
                Message.Channel.SMS,
                contact.mobile(),
                word("mail.waitlist-offer.sms", entry, facts),
                entry,
                practice);
    }

    /** In full and never ambiguous: Tuesday, December 8, 2026, at 9:00 AM. */
    private String when(Instant moment, Practice practice, WaitlistEntry entry) {
        return DateTimeFormatter.ofPattern(word("mail.when", entry), entry.language())
                .format(moment.atZone(practice.zone()));
    }

    private String word(String key, WaitlistEntry entry, Object... with) {
        return words.getMessage(key, with.length == 0 ? null : with, entry.language());
    }

    private void post(
            String kind,
            Message.Channel channel,
            @Nullable String recipient,
            String body,
            WaitlistEntry entry,
            Practice practice) {
        if (recipient == null || recipient.isBlank()) return;
        var subject = word("mail." + kind + ".subject", entry, practice.name());
        outbox.post(new Message(kind, channel, practice.email(), recipient, subject, body.strip() + "\n", null));
    }
}
