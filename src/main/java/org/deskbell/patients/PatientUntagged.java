package org.deskbell.patients;

import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** A tag was taken off somebody, from each registration that had it. */
public record PatientUntagged(List<OnlinePatient.Id> registrations, Actor by) implements Audited {
    @Override
    public String deed() {
        return "removed a tag";
    }

    @Override
    public Subject subject() {
        return Subject.onlinePatients(registrations);
    }
}
