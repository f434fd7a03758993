package org.deskbell.patients;

import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Staff took over an answer from the PMS, or kept one that is another there; the two values stay in Patient Details. */
public record DifferenceSettled(SettledDifference settled, Actor by) implements Audited {
    @Override
    public String deed() {
        return switch (settled.how()) {
            case TAKEN -> "took over an answer from the PMS";
            case KEPT -> "kept an answer that differs from the PMS";
        };
    }

    @Override
    public Subject subject() {
        return Subject.onlinePatient(settled.patient());
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "field", settled.field().name(), "PMS patient", settled.record().value());
    }
}
