package org.deskbell.booking;

import static java.util.Locale.ENGLISH;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.deskbell.messaging.Message;
import org.deskbell.messaging.Outbox;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Practices;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is written to the practice and to the patient about an appointment; put into the outbox in the transaction at hand. */
@Component
class Letters {
    private static final Locale SPANISH = Locale.of("es");

    private final Outbox outbox;
    private final MessageSource words;
    private final Practices practices;
    private final OnlinePatients patients;
    private final String deskbell;

    Letters(
            Outbox outbox,
            MessageSource words,
            Practices practices,
            OnlinePatients patients,
            @Value("${deskbell.address:http://localhost:${server.port:8080}}") String deskbell) {
        this.outbox = outbox;
        this.words = words;
        this.practices = practices;
        this.patients = patients;
        this.deskbell = deskbell;
    }

    /** Of the languages that we write, the one nearest to what was asked for. */
    static Locale language(Locale asked) {
        return asked.getLanguage().equals(SPANISH.getLanguage()) ? SPANISH : ENGLISH;
    }

    /** That somebody registered and that a booking came in; who and why is read in Deskbell alone. */
    void tellPractice() {
        var practice = practices.current();
        for (var what : List.of("registration", "booking")) {
            var body = word("mail." + what + ".body", ENGLISH, practice.name(), deskbell + "/");
            var subject = word("mail." + what + ".subject", ENGLISH, practice.name());
            post(what, practice, practice.email(), subject, body, null);
        }
    }

    /** To the patient, right after the request: it is booked, or it will be answered. */
    void confirm(OnlineAppointment appointment, Locale language) {
        var booked = appointment.status() == OnlineAppointment.Status.BOOKED;
        toPatient(booked ? "confirmation" : "requested", appointment, "", language);
    }

    void accepted(OnlineAppointment appointment, Locale language) {
        toPatient("accepted", appointment, "", language);
    }

    void declined(OnlineAppointment appointment, String wordsOfThePractice, Locale language) {
        var paragraph = wordsOfThePractice.isBlank() ? "" : "\n\n" + wordsOfThePractice.strip();
        toPatient("declined", appointment, paragraph, language);
    }

    private void toPatient(String kind, OnlineAppointment appointment, String said, Locale language) {
        var recipient = patients.get(appointment.patient()).who().contact().email();
        if (recipient == null || recipient.isBlank()) return;
        var practice = practices.current();
        var body = word(
                "mail." + kind + ".body",
                language,
                when(appointment, practice.zone(), language),
                practice.name(),
                practice.address().oneLine(),
                practice.phone(),
                appointment.code(),
                said);
        var subject = word("mail." + kind + ".subject", language, practice.name());
        post(kind, practice, recipient, subject, body, calendar(appointment, practice, language));
    }

    private @Nullable String calendar(OnlineAppointment appointment, Practice practice, Locale language) {
        if (appointment.status() != OnlineAppointment.Status.BOOKED) return null;
        return CalendarFile.of(appointment, practice, word("mail.calendar.summary", language, practice.name()));
    }

    /** In full and never ambiguous: Tuesday, December 8, 2026, at 9:00 AM. */
    private String when(OnlineAppointment appointment, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofPattern(word("mail.when", language), language)
                .format(appointment.startsAt().atZone(zone));
    }

    private String word(String key, Locale language, Object... with) {
        return words.getMessage(key, with.length == 0 ? null : with, language);
    }

    private void post(
            String kind, Practice practice, String recipient, String subject, String body, @Nullable String calendar) {
        outbox.post(new Message(
                kind, Message.Channel.EMAIL, practice.email(), recipient, subject, body.strip() + "\n", calendar));
    }
}
