package org.deskbell.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The seals of a trail that were read so far, in their order, and what they told. */
final class SealsRead {
    private final AuditTable trail;
    private final SealKey key;

    private AuditSeal last = AuditSeal.NONE;
    private long entries;
    private SealCheck.@Nullable Stretch firstAltered;
    private boolean otherKey;

    SealsRead(AuditTable trail, SealKey key) {
        this.trail = trail;
        this.key = key;
    }

    void read(AuditSeal seal) {
        if (!seal.keyMark().equals(key.mark())) otherKey = true;
        else if (firstAltered == null && !seal.equals(made(seal.until())))
            firstAltered = new SealCheck.Stretch(last.until(), seal.until());
        entries += seal.entries();
        last = seal;
    }

    private AuditSeal made(Instant until) {
        return last.next(until, trail.between(last.until(), until), key);
    }

    SealCheck told(Instant now) {
        return new SealCheck(now, last.until(), entries, firstAltered, otherKey);
    }
}
