package org.deskbell.patients;

import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Somebody who has not registered online was entered as an online patient. */
public record PatientEntered(OnlinePatient.Id patient, Actor by) implements Audited {
    @Override
    public String deed() {
        return "entered an online patient";
    }

    @Override
    public Subject subject() {
        return Subject.onlinePatient(patient);
    }
}
