package org.deskbell.patients;

import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;
import org.deskbell.pms.PmsPatientId;

/** An online patient was linked to a PMS patient. */
public record PatientLinked(OnlinePatient.Id patient, PmsPatientId pmsPatient, LinkRecord.How how, Actor by)
        implements Audited {
    @Override
    public String deed() {
        return "linked to a PMS patient";
    }

    @Override
    public Subject subject() {
        return Subject.onlinePatient(patient);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("PMS patient", pmsPatient.value(), "how", how.name());
    }
}
