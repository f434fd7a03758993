package org.deskbell.web.api;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.deskbell.booking.SlotSearch;
import org.deskbell.patients.Registration;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
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
    private final AppointmentTypes types;
    private final Providers providers;

    Checks(Validator validator, MessageSource sentences, AppointmentTypes types, Providers providers) {
        this.validator = validator;
        this.sentences = sentences;
        this.types = types;
        this.providers = providers;
    }

    /** Lets a body pass whose annotations hold.
     *
     * @throws Refusal naming every field that is not right */
    <T> T right(T body) {
        refuse(annotated(body));
        return body;
    }

    /** The registration that a booking holds.
     *
     * @throws Refusal naming every field of the booking that is not right */
    Registration booking(BookingBody body, LocalDate today) {
        var faults = annotated(body);
        offered(body.type(), body.provider(), faults);
        if (isFar(body.startsAt(), today)) faults.add(new Fault("startsAt", "Must be within two years of today."));
        RegistrationCheck.message(body.message()).forEach(fault -> faults.add(said("", fault)));
        var registration = body.patient() == null ? null : registration(body.patient(), today, faults);
        refuse(faults);
        return Objects.requireNonNull(registration);
    }

    private static boolean isFar(@Nullable OffsetDateTime at, LocalDate today) {
        if (at == null) return false;
        var day = at.toLocalDate();
        return day.isBefore(today.minusYears(2)) || day.isAfter(today.plusYears(2));
    }

    /** What a program looks for among the free times.
     *
     * @throws Refusal naming every field that is not right */
    SlotSearch search(AskedTimes asked, LocalDate today) {
        var faults = new ArrayList<>(asked.faults(today));
        offered(asked.type(), asked.provider(), faults);
        refuse(faults);
        return asked.search(new OnlineAppointmentType.Id(Objects.requireNonNull(asked.type())), today);
    }

    private void offered(@Nullable UUID type, @Nullable UUID provider, List<Fault> faults) {
        if (type != null
                && types.offered().stream()
                        .noneMatch(one -> one.forNew() && one.id().value().equals(type)))
            faults.add(new Fault("type", "There is no such appointment type for new patients."));
        if (provider != null && providers.find(new Provider.Id(provider)).isEmpty())
            faults.add(new Fault("provider", "There is no such provider."));
    }

    private @Nullable Registration registration(RegistrationAnswers answers, LocalDate today, List<Fault> faults) {
        var born = answers.birthDate();
        var misread = born != null && !born.isBlank() && !born.matches(ISO_DATE);
        if (misread) faults.add(new Fault("patient.birthDate", "Must be a date as 1983-04-13."));
        return switch (RegistrationCheck.read(answers, today)) {
            case RegistrationCheck.Outcome.Good(var registration) -> registration;
            case RegistrationCheck.Outcome.Faulty(var wrong) -> {
                wrong.stream()
                        .filter(fault -> !(misread && fault.field().equals("birthDate")))
                        .map(fault -> said("patient.", fault))
                        .forEach(faults::add);
                yield null;
            }
        };
    }

    private Fault said(String prefix, RegistrationFault fault) {
        var sentence = sentences.getMessage(fault.key(), fault.args().toArray(), LocaleContextHolder.getLocale());
        return new Fault(prefix + fault.field(), sentence);
    }

    private List<Fault> annotated(Object body) {
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
