package org.deskbell.audit;

import java.time.Instant;
import java.util.List;

/**
 * What came of holding the trail against its seals.
 *
 * @param at when
 * @param newest the newest seal
 * @param entries how many are sealed
 * @param altered the stretches whose entries or seals are not those that were sealed
 * @param otherKey whether some were sealed with an earlier key than is used now: what they seal could not be looked at
 */
public record SealCheck(Instant at, AuditSeal newest, long entries, List<Stretch> altered, boolean otherKey) {
    public SealCheck {
        altered = List.copyOf(altered);
    }

    /** From one moment to another. */
    public record Stretch(Instant from, Instant until) {}

    /** Whether every entry that is sealed was looked at and is as it was. */
    public boolean holds() {
        return altered.isEmpty() && !otherKey;
    }
}
