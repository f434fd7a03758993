package org.deskbell.patients;

import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** One registration was joined into another of the same human; why stays in Patient Details. */
public record RegistrationJoined(OnlinePatient.Id joined, OnlinePatient.Id survivor, Actor by) implements Audited {
    @Override
    public String deed() {
        return "joined two registrations";
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
