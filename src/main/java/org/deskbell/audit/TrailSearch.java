package org.deskbell.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail somebody looks for; what is null holds nothing back.
 *
 * @param staff who did it, in person or by a program
 * @param program what the practice calls the program by which he did it
 * @param until from here on none; those at {@code from} are among them
 * @param about the ids of what it was done to, or by as a patient
 * @param behind the last that was seen already
 */
public record TrailSearch(
        @Nullable UUID staff,
        @Nullable String program,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Set<String> about,
        AuditEntry.@Nullable Id behind) {
    /** Every entry. */
    public static final TrailSearch ALL = new TrailSearch(null, null, null, null, null, null);

    /** The same of what was done to these, or by them. */
    public TrailSearch about(Set<String> ids) {
        return new TrailSearch(staff, program, from, until, ids, behind);
    }
}
