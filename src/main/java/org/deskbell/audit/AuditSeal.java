package org.deskbell.audit;

import java.time.Instant;
import java.util.List;

/**
 * What the entries of a stretch of time add up to, under the operator's key.
 *
 * @param number counts a practice's seals, from 1
 * @param until where the stretch ends, this moment not in it; it begins where the one before ends
 * @param entries how many there are
 * @param mac made of them, of the seal before and of all this; 64 hexadecimal digits
 * @param keyMark of the key it was made with
 */
public record AuditSeal(int number, Instant until, int entries, String mac, String keyMark) {
    /** Stands before the first. */
    static final AuditSeal NONE = new AuditSeal(0, Instant.EPOCH, 0, "", "");

    /** The one that follows. */
    AuditSeal next(Instant until, List<AuditEntry> entries, SealKey key) {
        return new AuditSeal(number + 1, until, entries.size(), key.mac(this, until, entries), key.mark());
    }
}
