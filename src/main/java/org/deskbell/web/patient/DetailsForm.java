package org.deskbell.web.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.Visit;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.web.RegistrationAnswers;
import org.deskbell.web.RegistrationCheck;
import org.deskbell.web.RegistrationCheck.Outcome;
import org.deskbell.web.RegistrationFault;
import org.jspecify.annotations.Nullable;

/**
 * The form with the patient's details: what was typed, and what is wrong with it.
 *
 * @param key names this sending, so that pressing twice books once
 * @param refusal why it could not be done; null unless it was tried
 */
record DetailsForm(
        RegistrationAnswers answers,
        String message,
        String key,
        List<RegistrationFault> faults,
        @Nullable Refusal refusal)
        implements Draft {
    /** What comes of reading it. */
    sealed interface Read {}

    /** Something is wrong. */
    record Faulty(List<RegistrationFault> faults) implements Read {}

    /** It says who comes. */
    record Good(Visit.Who who) implements Read {}

    static DetailsForm blank() {
        return typed(Map.of());
    }

    static DetailsForm typed(Map<String, String> fields) {
        var answers = RegistrationAnswers.typed(fields);
        return new DetailsForm(answers, fields.getOrDefault("message", ""), key(fields), List.of(), null);
    }

    /** The key that a form was sent with, or a fresh one. */
    static String key(Map<String, String> fields) {
        var key = fields.getOrDefault("key", "");
        return key.matches("[0-9a-f-]{36}") ? key : freshKey();
    }

    static String freshKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * Reads what was typed; somebody whom the practice has registered is asked for the message only.
     *
     * @param today the day it is at the practice
     */
    Read read(Guest guest, LocalDate today) {
        var inMessage = RegistrationCheck.message(message);
        if (guest.person() != null) {
            var who = new Visit.Who.Registered(guest.person().id());
            return inMessage.isEmpty() ? new Good(who) : new Faulty(inMessage);
        }
        return switch (RegistrationCheck.read(answers, today)) {
            case Outcome.Good(var registration) ->
                inMessage.isEmpty() ? new Good(guest.own(new Visit.Who.Fresh(registration))) : new Faulty(inMessage);
            case Outcome.Faulty(var found) ->
                new Faulty(Stream.concat(found.stream(), inMessage.stream()).toList());
        };
    }

    /** What is wrong with it, for who only tries it out. */
    List<RegistrationFault> faults(Guest guest, LocalDate today) {
        if (!guest.isNew()) return RegistrationCheck.message(message);
        return read(guest, today) instanceof Faulty(var found) ? found : List.of();
    }

    /** What is asked of the practice; empty if no time has been chosen. */
    Optional<BookingRequest> request(Choices choices, Visit.Who who) {
        var at = choices.when().at();
        if (choices.type() == null || at == null) return Optional.empty();
        var type = new OnlineAppointmentType.Id(UUID.fromString(choices.type()));
        var visit = new Visit(
                type, choices.wanted(), at, who, words(), choices.when().hold());
        return Optional.of(new BookingRequest(List.of(visit), key, null));
    }

    @Nullable
    String words() {
        return message.isBlank() ? null : message.strip();
    }

    DetailsForm with(List<RegistrationFault> found) {
        return new DetailsForm(answers, message, key, found, refusal);
    }

    DetailsForm with(Refusal why) {
        return new DetailsForm(answers, message, key, faults, why);
    }

    /** The same answers, to be sent once more on purpose. */
    DetailsForm anew() {
        return new DetailsForm(answers, message, freshKey(), faults, refusal);
    }

    /** What is wrong with the answer of that name; null if nothing. */
    public @Nullable RegistrationFault fault(String field) {
        return faults.stream()
                .filter(one -> one.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean hasWords() {
        return Stream.of(message, answers.firstName(), answers.lastName(), answers.mobile(), answers.email())
                .anyMatch(one -> one != null && !one.isBlank());
    }

    /** Whether it is for a child: somebody gave a guardian, or has to. */
    public boolean isForChild() {
        return (answers.guardian() != null && !answers.guardian().isBlank()) || fault("guardian") != null;
    }

    @Override
    public String toString() {
        return "DetailsForm[hidden]";
    }
}
