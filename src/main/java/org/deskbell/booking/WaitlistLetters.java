package org.deskbell.booking;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.deskbell.booking.Reach.To;
import org.deskbell.messaging.Message;
import org.deskbell.messaging.Outbox;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Practices;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is written to people on the waitlist; an offer goes out by e-mail and as a text message, because it does not last. */
@Component
class WaitlistLetters {
    private final Outbox outbox;
    private final Reach reach;
    private final MessageSource words;
    private final Practices practices;
    private final OnlinePatients patients;
    private final DeskbellAddress deskbell;

    WaitlistLetters(
            Outbox outbox,
            Reach reach,
            MessageSource words,
            Practices practices,
            OnlinePatients patients,
            DeskbellAddress deskbell) {
        this.outbox = outbox;
        this.reach = reach;
        this.words = words;
        this.practices = practices;
        this.patients = patients;
        this.deskbell = deskbell;
    }

    /** That the person is on the list, and how to leave it. */
    void joined(WaitlistEntry entry) {
        var practice = practices.current();
        var contact = patients.get(entry.patient()).who().contact();
        Object[] facts = {practice.name(), deskbell.of(entry, practice), practice.phone()};
        reach.first(List.of(contact)).ifPresent(to -> post("waitlist-joined", to, facts, entry, practice));
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
        reach.all(contact).forEach(to -> post("waitlist-offer", to, facts, entry, practice));
    }

    /** In full and never ambiguous: Tuesday, December 8, 2026, at 9:00 AM. */
    private String when(Instant moment, Practice practice, WaitlistEntry entry) {
        return DateTimeFormatter.ofPattern(word("mail.when", entry), entry.language())
                .format(moment.atZone(practice.zone()));
    }

    private String word(String key, WaitlistEntry entry, Object... with) {
        return words.getMessage(key, with.length == 0 ? null : with, entry.language());
    }

    private void post(String kind, To to, Object[] facts, WaitlistEntry entry, Practice practice) {
        var form = new LetterWords.Form(kind, to.channel(), entry.language());
        var subject = word(form.subject(), entry, practice.name());
        var body = word(form.body(), entry, facts).strip() + "\n";
        outbox.post(new Message(kind, to.channel(), practice.email(), to.recipient(), subject, body, null));
    }
}
