package org.deskbell.patients;

import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;
import org.deskbell.pms.PmsPatientId;

/** A link went along with its PMS record, which another took in. */
public record LinkMoved(OnlinePatient.Id patient, PmsPatientId from, PmsPatientId to, Actor by) implements Audited {
    @Override
    public String deed() {
        return "moved the link along with a merge in the PMS";
    }

    @Override
    public Subject subject() {
        return Subject.onlinePatient(patient);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("from PMS patient", from.value(), "to PMS patient", to.value());
    }
}
