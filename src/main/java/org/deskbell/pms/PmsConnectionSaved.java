package org.deskbell.pms;

import java.util.Map;
import java.util.Set;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Somebody said which PMS the practice has, or how it is reached.
 *
 * @param changed the names of the settings that are other than before; their values are nobody's business */
public record PmsConnectionSaved(String kind, Set<String> changed, Actor by) implements Audited {
    @Override
    public String deed() {
        return "changed the PMS connection";
    }

    @Override
    public Subject subject() {
        return Subject.settings("PMS connection");
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "kind",
                kind,
                "changed",
                String.join(", ", changed.stream().sorted().toList()));
    }
}
