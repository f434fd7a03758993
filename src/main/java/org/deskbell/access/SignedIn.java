package org.deskbell.access;

import java.time.Instant;
import org.deskbell.audit.Actor;
import org.deskbell.tenancy.PracticeId;
import org.jspecify.annotations.Nullable;

/**
 * A staff user who has come in, and the practice he belongs to.
 *
 * @param at when
 * @param program that came in as him, as the practice calls it; null in person
 */
public record SignedIn(
        PracticeId practice,
        StaffUser user,
        Instant at,
        @Nullable String program) {
    /** In person. */
    public SignedIn(PracticeId practice, StaffUser user, Instant at) {
        this(practice, user, at, null);
    }

    /** By whom it is done. */
    public Actor.Staff actor() {
        return program == null ? user.actor() : user.actor(program);
    }
}
