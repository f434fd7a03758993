package org.deskbell.access;

import java.util.UUID;
import org.deskbell.audit.Actor;

/** Somebody who works at the practice and signs in. */
public record StaffUser(Id id, String name, String email, Role role) {
    /** Names a staff user. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** What the user may do: the office manager may also change settings. */
    public enum Role {
        FRONT_DESK,
        OFFICE_MANAGER
    }

    public Actor.Staff actor() {
        return new Actor.Staff(id.value(), name);
    }

    Actor.Staff actor(String program) {
        return new Actor.Staff(id.value(), name, program);
    }
}
