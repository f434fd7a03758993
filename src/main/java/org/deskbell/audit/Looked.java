package org.deskbell.audit;

import java.util.Map;

/** Somebody looked at patients' data; the deed says through which door, as in "opened patient details". */
public record Looked(Actor by, String deed, Subject subject, Map<String, String> details) implements Audited {
    public Looked(Actor by, String deed, Subject subject) {
        this(by, deed, subject, Map.of());
    }
}
