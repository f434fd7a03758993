package org.deskbell.access;

import org.deskbell.tenancy.PracticeId;

/** A staff user who has come in, and the practice he belongs to. */
public record SignedIn(PracticeId practice, StaffUser user) {}
