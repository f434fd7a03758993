package org.deskbell.patients;

import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Somebody may book online again. */
public record BlacklistLifted(OnlinePatient.Id patient, Actor by) implements Audited {
    @Override
    public String deed() {
        return "lifted the blacklisting";
    }

    @Override
    public Subject subject() {
        return Subject.onlinePatient(patient);
    }
}
