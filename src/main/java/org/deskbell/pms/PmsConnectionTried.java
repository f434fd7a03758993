package org.deskbell.pms;

import java.util.List;
import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Somebody has Deskbell call a server, to see whether a connection like this would work.
 *
 * @param servers the hosts that the settings name; all else in them is nobody's business */
record PmsConnectionTried(String kind, List<String> servers, Actor by) implements Audited {
    @Override
    public String deed() {
        return "tried a PMS connection";
    }

    @Override
    public Subject subject() {
        return Subject.settings("PMS connection");
    }

    @Override
    public Map<String, String> details() {
        return Map.of("kind", kind, "servers", String.join(", ", servers));
    }
}
