package org.deskbell.access;

import java.util.List;
import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Something was done with the token of a program that comes in as a staff user. */
record TokenDeed(StaffUser user, String label, Actor by, String deed) implements Audited {
    @Override
    public Subject subject() {
        return new Subject("staff user", List.of(user.id().toString()));
    }

    @Override
    public Map<String, String> details() {
        return Map.of("label", label, "acts as", user.name());
    }
}
