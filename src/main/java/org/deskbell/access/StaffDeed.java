package org.deskbell.access;

import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Something was done with a staff user. */
record StaffDeed(StaffUser user, Actor by, String deed) implements Audited {
    @Override
    public Subject subject() {
        return new Subject("staff user", List.of(user.id().toString()));
    }
}
