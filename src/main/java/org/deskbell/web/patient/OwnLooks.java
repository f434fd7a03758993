package org.deskbell.web.patient;

import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.WaitlistEntry;
import org.deskbell.patients.Family;
import org.deskbell.web.Me;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps in the audit trail that patients looked at what is theirs; whoever knows the address of a visit is its patient. */
@Component
class OwnLooks {
    private final ApplicationEventPublisher events;

    OwnLooks(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** At a visit, and at those that were booked together with it. */
    void at(VisitPage page) {
        var shown =
                Stream.concat(Stream.of(page.visit()), page.others().stream().map(VisitPage.Other::visit));
        events.publishEvent(new Looked(
                whoLooks(page.visit().patient().value()),
                "opened the page of a visit",
                Subject.appointments(shown.map(OnlineAppointment::id).toList())));
    }

    void at(WaitlistEntry entry) {
        events.publishEvent(new Looked(
                whoLooks(entry.patient().value()),
                "opened the page of a wait",
                Subject.onlinePatient(entry.patient())));
    }

    /** At My visits. */
    void at(Family family) {
        events.publishEvent(new Looked(
                whoLooks(family.account().value()), "opened My visits", Subject.onlinePatients(family.ids())));
    }

    /** A staff user who has signed in here looks as himself. */
    private static Actor whoLooks(UUID patient) {
        return Me.orElse(new Actor.Patient(patient));
    }
}
