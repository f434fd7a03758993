package org.deskbell.booking;

import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Somebody joined the waitlist, left it, got an offer or declined one. */
record WaitlistChanged(WaitlistEntry.Id entry, String deed, Actor by) implements Audited {
    @Override
    public Subject subject() {
        return new Subject("waitlist entry", List.of(entry.toString()));
    }
}
