package org.deskbell.web.api;

import java.util.Collection;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.pms.PmsPatient;
import org.deskbell.web.Me;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps in the audit trail whose data a program has seen where the rooms below do not. */
@Component
class Looks {
    private final ApplicationEventPublisher events;

    Looks(ApplicationEventPublisher events) {
        this.events = events;
    }

    void at(OnlinePatient.Id patient, String deed, Actor by) {
        events.publishEvent(new Looked(by, deed, Subject.onlinePatient(patient)));
    }

    /** By a staff user's program, or else by the patient himself, who alone was told the id of what he looks at. */
    void atOwn(OnlinePatient.Id patient, String deed) {
        at(patient, deed, Me.orElse(new Actor.Patient(patient.value())));
    }

    /** One entry for a list that tells of several, each of them named. */
    void atOnline(Collection<OnlinePatient.Id> patients, String deed, Actor by) {
        if (!patients.isEmpty()) events.publishEvent(new Looked(by, deed, Subject.onlinePatients(patients)));
    }

    void at(Collection<PmsPatient> patients, String deed, Actor by) {
        var ids = patients.stream().map(patient -> patient.id().value()).toList();
        if (!ids.isEmpty()) events.publishEvent(new Looked(by, deed, Subject.pmsPatients(ids)));
    }
}
