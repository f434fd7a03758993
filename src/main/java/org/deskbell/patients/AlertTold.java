package org.deskbell.patients;

import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** An alert was raised, or settled: by who pressed, or because the person was linked again. */
record AlertTold(Alert alert, String deed, Actor by) implements Audited {
    @Override
    public Subject subject() {
        return Subject.onlinePatient(alert.patient());
    }

    @Override
    public Map<String, String> details() {
        var kind = alert.kind().name();
        return alert.record() == null
                ? Map.of("alert", kind)
                : Map.of("alert", kind, "PMS patient", alert.record().value());
    }
}
