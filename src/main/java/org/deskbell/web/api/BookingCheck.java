package org.deskbell.web.api;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.deskbell.booking.Audience;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.Visit;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.deskbell.web.RegistrationCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what programs send to book; finds every fault before it refuses. */
@Component
class BookingCheck {
    private final Checks checks;
    private final PracticeClock clock;

    BookingCheck(Checks checks, PracticeClock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * Who books.
     *
     * @param mayName whether he may book for this online patient
     * @param reading how what he says of somebody new is read
     */
    record By(Predicate<OnlinePatient.Id> mayName, Checks.Reading reading) {}

    /**
     * The visits that a body asks for.
     *
     * @throws Refusal naming every field that is not right
     */
    List<Visit> visits(BookingBody body, By by) {
        checks.refuse(body.faults());
        var faults = new ArrayList<Fault>();
        var visits = body.all().stream().map(one -> visit(one, by, faults)).toList();
        checks.refuse(faults);
        return visits.stream().map(Read::visit).toList();
    }

    /** A visit as far as it could be read. */
    private record Read(VisitBody body, Visit.@Nullable Who who) {
        Visit visit() {
            return new Visit(
                    new OnlineAppointmentType.Id(requireNonNull(body.type())),
                    provider(body.provider()),
                    requireNonNull(body.startsAt()).toInstant(),
                    requireNonNull(who),
                    words(body.message()),
                    hold(body.hold()));
        }
    }

    /** Whether a type is offered is asked later, behind the key: a request sent again is answered as it was. */
    private Read visit(BookingBody.Named asked, By by, List<Fault> faults) {
        var visit = asked.visit();
        var found = new ArrayList<>(checks.annotated(visit));
        checks.offered(visit.type(), visit.provider(), Audience.STAFF, found);
        if (isFar(visit.startsAt(), clock.today()))
            found.add(new Fault("startsAt", "Must be within two years of today."));
        RegistrationCheck.message(visit.message()).forEach(fault -> found.add(checks.said("", fault)));
        var who = who(visit, by, found);
        found.forEach(fault -> faults.add(new Fault(asked.prefix() + fault.field(), fault.message())));
        return new Read(visit, who);
    }

    private Visit.@Nullable Who who(VisitBody visit, By by, List<Fault> faults) {
        var known = visit.onlinePatient();
        var fresh = visit.patient();
        if (known == null && fresh == null) faults.add(new Fault("patient", "Say who the patient is."));
        if (known != null && fresh != null) faults.add(new Fault("onlinePatient", "Goes without patient."));
        if (fresh != null)
            return checks.registration(fresh, by.reading(), clock.today(), faults)
                    .map(Visit.Who.Fresh::new)
                    .orElse(null);
        if (known == null) return null;
        var id = new OnlinePatient.Id(known);
        if (!by.mayName().test(id))
            faults.add(new Fault("onlinePatient", "There is nobody with this id to book for here."));
        return new Visit.Who.Registered(id);
    }

    static boolean isFar(@Nullable OffsetDateTime at, LocalDate today) {
        if (at == null) return false;
        var day = at.toLocalDate();
        return day.isBefore(today.minusYears(2)) || day.isAfter(today.plusYears(2));
    }

    static Provider.@Nullable Id provider(@Nullable UUID id) {
        return id == null ? null : new Provider.Id(id);
    }

    static OnlineAppointment.@Nullable Id hold(@Nullable UUID id) {
        return id == null ? null : new OnlineAppointment.Id(id);
    }

    private static @Nullable String words(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
