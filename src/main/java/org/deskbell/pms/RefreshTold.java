package org.deskbell.pms;

import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** A deed about a run that the trail keeps: it was asked for, to stop, doubted, or confirmed. */
public record RefreshTold(Refresh.Id id, String deed, Actor by) implements Audited {
    @Override
    public Subject subject() {
        return new Subject("refresh", List.of(id.toString()));
    }
}
