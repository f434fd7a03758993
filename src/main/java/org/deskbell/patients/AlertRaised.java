package org.deskbell.patients;

import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Something about a person and a PMS record was put on Home for staff to look at. */
record AlertRaised(Alert alert, Actor by) implements Audited {
    @Override
    public String deed() {
        return "raised an alert";
    }

    @Override
    public Subject subject() {
        return Subject.onlinePatient(alert.patient());
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "alert", alert.kind().name(), "PMS patient", alert.record().value());
    }
}
