package org.deskbell.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.deskbell.booking.LetterWords.Form;
import org.deskbell.booking.Reach.To;
import org.deskbell.messaging.Message;
import org.deskbell.messaging.Outbox;
import org.deskbell.patients.Families;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.people.Contact;
import org.deskbell.practice.Practices;
import org.springframework.stereotype.Component;

/** What is written to people on the waitlist; an offer goes out by e-mail and as a text message, because it does not last. */
@Component
class WaitlistLetters {
    private final Outbox outbox;
    private final Reach reach;
    private final LetterWords words;
    private final Practices practices;
    private final OnlinePatients patients;
    private final Families families;
    private final DeskbellAddress deskbell;

    WaitlistLetters(
            Outbox outbox,
            Reach reach,
            LetterWords words,
            Practices practices,
            OnlinePatients patients,
            Families families,
            DeskbellAddress deskbell) {
        this.outbox = outbox;
        this.reach = reach;
        this.words = words;
        this.practices = practices;
        this.patients = patients;
        this.families = families;
        this.deskbell = deskbell;
    }

    /** That the person is on the list, and how to leave it. */
    void joined(WaitlistEntry entry) {
        var practice = practices.current();
        reach.first(contact(entry))
                .map(to -> new Form("waitlist-joined", to, Letters.language(practice, entry.language())))
                .map(form -> words.of(form, practice, practice.name(), deskbell.of(entry, practice), practice.phone()))
                .map(letter -> about(entry, letter))
                .ifPresent(outbox::post);
    }

    /** That a time is kept, until when, and where to take it. Opening the page changes nothing. */
    void offer(WaitlistEntry entry, Instant startsAt, Instant until) {
        var practice = practices.current();
        var language = Letters.language(practice, entry.language());
        var letter = UUID.randomUUID();
        reach.all(contact(entry)).stream()
                .map(to -> new Form("waitlist-offer", to, language, isStrange(entry, to)))
                .map(form -> words.of(
                        form,
                        practice,
                        practice.name(),
                        words.page(form, deskbell.of(entry, practice)),
                        practice.phone(),
                        words.when(startsAt, practice, language),
                        words.when(until, practice, language)))
                .map(message -> about(entry, message).until(until).of(letter))
                .forEach(outbox::post);
    }

    private static Message about(WaitlistEntry entry, Message letter) {
        return letter.about(List.of(entry.patient().value()));
    }

    private boolean isStrange(WaitlistEntry entry, To to) {
        return families.isStrange(patients.get(entry.patient()), to.recipient());
    }

    private Contact contact(WaitlistEntry entry) {
        return patients.get(entry.patient()).who().contact();
    }
}
