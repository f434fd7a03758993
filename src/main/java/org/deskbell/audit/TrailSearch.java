package org.deskbell.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail somebody looks for; what is null holds nothing back.
 *
 * @param staff who did it, in person or by a program
 * @param program what the practice calls the program by which he did it
 * @param until from here on none; those at {@code from} are among them
 * @param about whom it was done to, or by
 * @param behind the last that was seen already
 */
public record TrailSearch(
        @Nullable UUID staff,
        @Nullable String program,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable About about,
        AuditEntry.@Nullable Id behind) {
    /**
     * All that is somebody's.
     *
     * @param ids of what is his for good, as his visits, and of himself
     */
    public record About(Set<String> ids, List<Chart> charts) {}

    /**
     * A record of the PMS while it was his; before and afterwards it may be somebody else's.
     *
     * @param from null where it was nobody's before
     * @param until the first moment at which it is not any more; null while it is
     */
    public record Chart(
            String id, @Nullable Instant from, @Nullable Instant until) {}

    /** Every entry. */
    public static final TrailSearch ALL = new TrailSearch(null, null, null, null, null, null);

    /** The same of what was done to somebody, or by him. */
    public TrailSearch about(About whom) {
        return new TrailSearch(staff, program, from, until, whom, behind);
    }
}
