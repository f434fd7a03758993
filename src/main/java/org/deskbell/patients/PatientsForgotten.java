package org.deskbell.patients;

import java.util.List;
import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Registrations were erased. */
public record PatientsForgotten(List<OnlinePatient.Id> patients, Actor by) implements Audited {
    @Override
    public String deed() {
        return "forgot registrations that were never linked";
    }

    @Override
    public Subject subject() {
        return Subject.onlinePatients(patients);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("how many", String.valueOf(patients.size()));
    }
}
