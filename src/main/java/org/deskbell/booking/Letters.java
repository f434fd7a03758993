package org.deskbell.booking;

import static java.util.Locale.ENGLISH;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.messaging.Message;
import org.deskbell.messaging.Outbox;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Schedules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is written to the practice and to the patient about an appointment; put into the outbox in the transaction at hand. */
@Component
class Letters {
    private static final Locale SPANISH = Locale.of("es");

    private final Outbox outbox;
    private final LetterWords words;
    private final Schedules schedules;
    private final OnlinePatients patients;
    private final AppointmentTable appointments;

    Letters(
            Outbox outbox,
            LetterWords words,
            Schedules schedules,
            OnlinePatients patients,
            AppointmentTable appointments) {
        this.outbox = outbox;
        this.words = words;
        this.schedules = schedules;
        this.patients = patients;
        this.appointments = appointments;
    }

    /** Of the languages that we write, the one nearest to what was asked for. */
    static Locale language(Locale asked) {
        return asked.getLanguage().equals(SPANISH.getLanguage()) ? SPANISH : ENGLISH;
    }

    /** Right after a request. To the practice: that somebody registered and that a booking came in; who and why is read in
     * Deskbell alone. To the first of them who can be reached: that all are booked, or will be answered. */
    void booked(List<OnlineAppointment> visits, List<OnlinePatient> who, boolean anybodyIsNew, Locale language) {
        var practice = schedules.lately().practice();
        var toPractice = (anybodyIsNew ? Stream.of("registration", "booking") : Stream.of("booking"))
                .map(kind -> toPractice(kind, practice));
        var toPatient = recipient(who).map(to -> confirmation(visits, to, practice, language));
        outbox.post(Stream.concat(toPractice, toPatient.stream()).toList());
    }

    private Message toPractice(String kind, Practice practice) {
        return message(kind, practice, practice.email(), words.toPractice(kind, practice), null);
    }

    private static Optional<String> recipient(List<OnlinePatient> who) {
        return who.stream()
                .map(patient -> patient.who().contact().email())
                .filter(email -> email != null && !email.isBlank())
                .findFirst();
    }

    private Message confirmation(List<OnlineAppointment> visits, String to, Practice practice, Locale language) {
        if (visits.size() > 1) return familyConfirmation(visits, to, practice, language);
        var kind = isBooked(visits.getFirst()) ? "confirmation" : "requested";
        return toPatient(kind, visits.getFirst(), "", to, language);
    }

    /** One letter for all their visits, by time; it names nobody. */
    private Message familyConfirmation(List<OnlineAppointment> visits, String to, Practice practice, Locale language) {
        var kind = visits.stream().allMatch(Letters::isBooked) ? "family-confirmation" : "family-requested";
        var lines = IntStream.range(0, visits.size())
                .mapToObj(i -> words.line(i + 1, visits.get(i), practice, language))
                .collect(Collectors.joining("\n"));
        return message(kind, practice, to, words.aboutAll(kind, practice, lines, language), null);
    }

    private static boolean isBooked(OnlineAppointment visit) {
        return visit.status() == Status.BOOKED;
    }

    void accepted(OnlineAppointment appointment, Locale language) {
        toPatient("accepted", appointment, "", language);
    }

    void declined(OnlineAppointment appointment, String wordsOfThePractice, Locale language) {
        toPatient("declined", appointment, wordsOfThePractice, language);
    }

    /** Where the practice answers first the new time is a request again. */
    void moved(OnlineAppointment appointment, OnlinePatient patient) {
        var language = appointments.language(appointment.id());
        recipient(List.of(patient))
                .map(to -> toPatient(isBooked(appointment) ? "moved" : "move-requested", appointment, "", to, language))
                .ifPresent(outbox::post);
    }

    void cancelled(OnlineAppointment appointment, boolean byHimself, String wordsOfThePractice) {
        var kind = byHimself ? "cancelled" : "cancelled-by-practice";
        toPatient(kind, appointment, wordsOfThePractice, appointments.language(appointment.id()));
    }

    void restored(OnlineAppointment appointment) {
        var kind = isBooked(appointment) ? "restored" : "request-restored";
        toPatient(kind, appointment, "", appointments.language(appointment.id()));
    }

    /** That the practice cannot keep the time, with the address of the visit, where another is chosen. */
    void askToMove(OnlineAppointment appointment, String wordsOfThePractice, Locale language) {
        toPatient("move-asked", appointment, wordsOfThePractice, language);
    }

    private void toPatient(String kind, OnlineAppointment appointment, String said, Locale language) {
        recipient(List.of(patients.get(appointment.patient())))
                .map(to -> toPatient(kind, appointment, said, to, language))
                .ifPresent(outbox::post);
    }

    private Message toPatient(String kind, OnlineAppointment appointment, String said, String to, Locale language) {
        var practice = schedules.lately().practice();
        var text = words.about(kind, appointment, practice, said, language);
        return message(kind, practice, to, text, calendar(appointment, practice, language));
    }

    private @Nullable String calendar(OnlineAppointment appointment, Practice practice, Locale language) {
        return isBooked(appointment) ? CalendarFile.of(appointment, practice, words.summary(practice, language)) : null;
    }

    private static Message message(
            String kind, Practice practice, String recipient, LetterWords.Text text, @Nullable String calendar) {
        return new Message(
                kind, Message.Channel.EMAIL, practice.email(), recipient, text.subject(), text.body(), calendar);
    }
}
