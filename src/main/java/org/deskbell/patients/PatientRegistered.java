package org.deskbell.patients;

import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Somebody registered online. */
public record PatientRegistered(OnlinePatient.Id patient, Actor by) implements Audited {
    @Override
    public String deed() {
        return "registered online";
    }

    @Override
    public Subject subject() {
        return Subject.onlinePatient(patient);
    }
}
