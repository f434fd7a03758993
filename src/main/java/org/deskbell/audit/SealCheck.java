package org.deskbell.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of holding the trail against its seals.
 *
 * @param at when
 * @param until up to where it is sealed, this moment not in it
 * @param entries how many are sealed
 * @param firstAltered the first stretch whose entries are not those that were sealed; null if all are
 * @param otherKey whether some were sealed with another key than is used now: what they seal could not be looked at
 */
public record SealCheck(
        Instant at, Instant until, long entries, @Nullable Stretch firstAltered, boolean otherKey) {
    /** From one moment to another. */
    public record Stretch(Instant from, Instant until) {}

    /** Whether every entry that is sealed was looked at and is as it was. */
    public boolean holds() {
        return firstAltered == null && !otherKey;
    }
}
