package org.deskbell.patients;

import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;
import org.deskbell.pms.PmsPatientId;

/** A link was ended. */
public record PatientUnlinked(OnlinePatient.Id patient, PmsPatientId pmsPatient, LinkEnd why, Actor by)
        implements Audited {
    /** Staff ended it. */
    public PatientUnlinked(OnlinePatient.Id patient, PmsPatientId pmsPatient, Actor by) {
        this(patient, pmsPatient, LinkEnd.UNLINKED, by);
    }

    @Override
    public String deed() {
        return "unlinked from a PMS patient";
    }

    @Override
    public Subject subject() {
        return Subject.onlinePatient(patient);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("PMS patient", pmsPatient.value(), "why", why.name());
    }
}
