package org.deskbell.patients;

import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** An alert was settled: by who pressed, or because the person was linked again. */
record AlertSettled(Alert alert, Actor by) implements Audited {
    @Override
    public String deed() {
        return "settled an alert";
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
