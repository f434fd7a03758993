package org.deskbell.patients;

import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** A join was undone; each of the two stands for himself again. */
public record RegistrationSeparated(OnlinePatient.Id joined, OnlinePatient.Id survivor, Actor by) implements Audited {
    @Override
    public String deed() {
        return "undid the join of two registrations";
    }

    @Override
    public Subject subject() {
        return Subject.onlinePatient(survivor);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("joined", joined.toString());
    }
}
