package org.deskbell.access;

import java.time.Instant;
import org.deskbell.tenancy.PracticeId;

/**
 * A staff user who has come in, and the practice he belongs to.
 *
 * @param at when
 */
public record SignedIn(PracticeId practice, StaffUser user, Instant at) {}
