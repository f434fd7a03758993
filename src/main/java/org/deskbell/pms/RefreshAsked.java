package org.deskbell.pms;

import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Somebody asked for the PMS data to be read anew, or for that to stop. */
public record RefreshAsked(Refresh.Id id, String deed, Actor by) implements Audited {
    @Override
    public Subject subject() {
        return new Subject("refresh", List.of(id.toString()));
    }
}
