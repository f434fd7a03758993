package org.deskbell.patients;

import java.time.Instant;
import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;
import org.jspecify.annotations.Nullable;

/** Somebody is to book nothing online; the reason stays in Patient Details. */
public record PatientBlacklisted(
        OnlinePatient.Id patient, @Nullable Instant until, Actor by) implements Audited {
    @Override
    public String deed() {
        return "blacklisted";
    }

    @Override
    public Subject subject() {
        return Subject.onlinePatient(patient);
    }

    @Override
    public Map<String, String> details() {
        return until == null ? Map.of() : Map.of("until", until.toString());
    }
}
