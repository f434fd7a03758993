package org.deskbell.patients;

import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Somebody got a tag; which one stays in Patient Details. */
public record PatientTagged(OnlinePatient.Id patient, Actor by) implements Audited {
    @Override
    public String deed() {
        return "added a tag";
    }

    @Override
    public Subject subject() {
        return Subject.onlinePatient(patient);
    }
}
