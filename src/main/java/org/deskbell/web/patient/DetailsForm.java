package org.deskbell.web.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.booking.BookingRequest;
import org.deskbell.patients.Registration;
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
 * @param others free times to choose from, where the one chosen cannot be had
 * @param sentBefore whether the key was used for something else
 */
record DetailsForm(
        RegistrationAnswers answers,
        String message,
        String key,
        List<RegistrationFault> faults,
        @Nullable OtherTimes others,
        boolean sentBefore) {
    private static final RegistrationAnswers NOTHING =
            new RegistrationAnswers(null, null, null, null, null, null, null, null, null, null, null);

    static DetailsForm blank() {
        return typed(NOTHING, "", "");
    }

    static DetailsForm typed(RegistrationAnswers answers, String message, String key) {
        return new DetailsForm(answers, message, isKey(key) ? key : freshKey(), List.of(), null, false);
    }

    private static boolean isKey(String text) {
        return text.matches("[0-9a-f-]{36}");
    }

    private static String freshKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * Reads what was typed.
     *
     * @param today the day it is at the practice
     */
    Outcome read(LocalDate today) {
        var inMessage = RegistrationCheck.message(message);
        return switch (RegistrationCheck.read(answers, today)) {
            case Outcome.Good good -> inMessage.isEmpty() ? good : new Outcome.Faulty(inMessage);
            case Outcome.Faulty(var found) ->
                new Outcome.Faulty(
                        Stream.concat(found.stream(), inMessage.stream()).toList());
        };
    }

    /** What is asked of the practice; empty if no time has been chosen. */
    Optional<BookingRequest> request(Choices choices, Registration registration) {
        if (choices.type() == null || choices.at() == null) return Optional.empty();
        var type = new OnlineAppointmentType.Id(UUID.fromString(choices.type()));
        var words = message.isBlank() ? null : message.strip();
        return Optional.of(new BookingRequest(type, choices.wanted(), choices.at(), registration, words, key));
    }

    DetailsForm with(List<RegistrationFault> found) {
        return new DetailsForm(answers, message, key, found, others, sentBefore);
    }

    DetailsForm with(OtherTimes instead) {
        return new DetailsForm(answers, message, key, faults, instead, sentBefore);
    }

    /** The same answers, to be sent once more on purpose. */
    DetailsForm anew() {
        return new DetailsForm(answers, message, freshKey(), faults, others, true);
    }

    /** What is wrong with the answer of that name; null if nothing. */
    public @Nullable RegistrationFault fault(String field) {
        return faults.stream()
                .filter(one -> one.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** Whether it comes back to be mended. */
    boolean isSent() {
        return sentBefore || others != null || !faults.isEmpty();
    }

    boolean offersOthers() {
        return others != null && !others.slots().isEmpty();
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
