package org.deskbell.web.api;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.deskbell.booking.Audience;
import org.deskbell.booking.PartySearch;
import org.deskbell.booking.SlotSearch;
import org.deskbell.patients.Registration;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedule;
import org.deskbell.practice.Schedules;
import org.deskbell.web.RegistrationAnswers;
import org.deskbell.web.RegistrationCheck;
import org.deskbell.web.RegistrationFault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Checks what programs send; finds every fault before it refuses. */
@Component
class Checks {
    private static final String ISO_DATE = "\\d{4}-\\d{2}-\\d{2}";

    private final Validator validator;
    private final MessageSource sentences;
    private final Schedules schedules;
    private final Askers askers;

    Checks(Validator validator, MessageSource sentences, Schedules schedules, Askers askers) {
        this.validator = validator;
        this.sentences = sentences;
        this.schedules = schedules;
        this.askers = askers;
    }

    /** Lets a body pass whose annotations hold.
     *
     * @throws Refusal naming every field that is not right */
    <T> T right(T body) {
        refuse(annotated(body));
        return body;
    }

    /** What a program looks for among the free times.
     *
     * @throws Refusal naming every field that is not right */
    SlotSearch search(AskedTimes asked, LocalDate today) {
        var faults = new ArrayList<>(asked.faults(today));
        var audience = askers.audience(asked.audience(), faults);
        offered(asked.type(), asked.provider(), audience, faults);
        refuse(faults);
        return asked.search(new OnlineAppointmentType.Id(Objects.requireNonNull(asked.type())), today, audience);
    }

    /** What a program looks for among the free times of a family.
     *
     * @throws Refusal naming every field that is not right */
    PartySearch search(AskedParty asked, LocalDate today) {
        var faults = new ArrayList<>(asked.faults(today));
        var audience = askers.audience(asked.audience(), faults);
        for (var seat : asked.seats()) {
            var found = new ArrayList<Fault>();
            offered(seat.type(), seat.provider(), audience, found);
            found.forEach(fault -> faults.add(new Fault(seat.field(), fault.message())));
        }
        refuse(faults);
        return asked.search(today, audience);
    }

    /** Adds what is wrong with a type and a provider that somebody asks for. */
    void offered(@Nullable UUID type, @Nullable UUID provider, Audience audience, List<Fault> faults) {
        if (type != null && !is(schedule -> hasType(schedule, type, audience)))
            faults.add(new Fault("type", "There is no such appointment type" + to(audience) + "."));
        if (provider != null && !is(schedule -> hasProvider(schedule, provider)))
            faults.add(new Fault("provider", "There is no such provider."));
    }

    /** Adds what is wrong with a provider and an operatory that somebody names. */
    void place(@Nullable UUID provider, @Nullable UUID operatory, List<Fault> faults) {
        offered(null, provider, Audience.STAFF, faults);
        if (operatory != null && !is(schedule -> hasOperatory(schedule, operatory)))
            faults.add(new Fault("operatory", "There is no such operatory."));
    }

    /** Asks what is remembered first: what was there lately most often is, and what was not may have come since. */
    private boolean is(Predicate<Schedule> question) {
        return question.test(schedules.lately()) || question.test(schedules.current());
    }

    private static boolean hasType(Schedule schedule, UUID id, Audience audience) {
        return schedule.find(new OnlineAppointmentType.Id(id))
                .filter(type -> isOffered(type, audience))
                .isPresent();
    }

    private static boolean hasProvider(Schedule schedule, UUID id) {
        return schedule.find(new Provider.Id(id)).filter(Provider::isHere).isPresent();
    }

    private static boolean hasOperatory(Schedule schedule, UUID id) {
        return schedule.find(new Operatory.Id(id)).filter(Operatory::isHere).isPresent();
    }

    private static boolean isOffered(OnlineAppointmentType type, Audience audience) {
        return switch (audience) {
            case NEW -> type.offered() && type.forNew();
            case KNOWN -> type.offered() && type.forKnown();
            case STAFF -> true;
        };
    }

    private static String to(Audience audience) {
        return switch (audience) {
            case NEW -> " for new patients";
            case KNOWN -> " for known patients";
            case STAFF -> "";
        };
    }

    /** Reads the answers of somebody new, as one who registers gives them or as staff do for him. */
    interface Reading {
        RegistrationCheck.Outcome read(RegistrationAnswers answers, LocalDate today);
    }

    /** What is said of a new patient; empty if something is wrong with it. */
    Optional<Registration> registration(
            RegistrationAnswers answers, Reading reading, LocalDate today, List<Fault> faults) {
        var born = answers.birthDate();
        var misread = born != null && !born.isBlank() && !born.matches(ISO_DATE);
        if (misread) faults.add(new Fault("patient.birthDate", "Must be a date as 1983-04-13."));
        return switch (reading.read(answers, today)) {
            case RegistrationCheck.Outcome.Good(var registration) -> Optional.of(registration);
            case RegistrationCheck.Outcome.Faulty(var wrong) -> {
                wrong.stream()
                        .filter(fault -> !(misread && fault.field().equals("birthDate")))
                        .map(fault -> said("patient.", fault))
                        .forEach(faults::add);
                yield Optional.empty();
            }
        };
    }

    Fault said(String prefix, RegistrationFault fault) {
        var sentence = sentences.getMessage(fault.key(), fault.args().toArray(), LocaleContextHolder.getLocale());
        return new Fault(prefix + fault.field(), sentence);
    }

    /** What the annotations of a body find wrong. */
    List<Fault> annotated(Object body) {
        var faults = new ArrayList<Fault>();
        validator.validate(body).stream()
                .map(fault -> new Fault(fault.getPropertyPath().toString(), fault.getMessage()))
                .sorted(Comparator.comparing(Fault::field))
                .forEach(faults::add);
        return faults;
    }

    /** @throws Refusal if there is a fault */
    void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) throw Refusal.of(faults);
    }
}
