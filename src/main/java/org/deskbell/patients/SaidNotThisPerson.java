package org.deskbell.patients;

import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;
import org.deskbell.pms.PmsPatientId;

/** Staff said that a PMS patient is not this online patient. */
public record SaidNotThisPerson(OnlinePatient.Id patient, PmsPatientId pmsPatient, Actor by) implements Audited {
    @Override
    public String deed() {
        return "said that a PMS patient is not this person";
    }

    @Override
    public Subject subject() {
        return Subject.onlinePatient(patient);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("PMS patient", pmsPatient.value());
    }
}
