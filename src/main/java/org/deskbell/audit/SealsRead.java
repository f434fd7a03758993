package org.deskbell.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.deskbell.audit.SealCheck.Stretch;

/** The seals of a trail that were read so far, in their order, each held against the entries of its stretch. */
final class SealsRead {
    private final SealKey key;
    private final AuditSeal seenBefore;
    private final List<Stretch> altered = new ArrayList<>();

    private AuditSeal last = AuditSeal.NONE;
    private long sealed;
    private boolean otherKey;

    /** @param seenBefore one that stood there once and must stand there still */
    SealsRead(SealKey key, AuditSeal seenBefore) {
        this.key = key;
        this.seenBefore = seenBefore;
    }

    AuditSeal last() {
        return last;
    }

    /** @param entries all from the end of the last seal to the end of these, in their order */
    void read(List<AuditSeal> seals, List<AuditEntry> entries) {
        var left = entries;
        for (var seal : seals) {
            var own = left.stream()
                    .takeWhile(entry -> entry.at().isBefore(seal.until()))
                    .toList();
            left = left.subList(own.size(), left.size());
            read(seal, own);
        }
    }

    private void read(AuditSeal seal, List<AuditEntry> own) {
        if (isOfEarlierKey(seal)) otherKey = true;
        else if (!seal.equals(last.next(seal.until(), own, key)) || isInPlaceOfAnother(seal))
            altered.add(new Stretch(last.until(), seal.until()));
        sealed += seal.entries();
        last = seal;
    }

    /** No seal of another key follows one of this. */
    private boolean isOfEarlierKey(AuditSeal seal) {
        return !seal.keyMark().equals(key.mark()) && !last.keyMark().equals(key.mark());
    }

    private boolean isInPlaceOfAnother(AuditSeal seal) {
        return seal.number() == seenBefore.number() && !seal.equals(seenBefore);
    }

    SealCheck told(Instant now) {
        if (last.number() < seenBefore.number()) altered.add(new Stretch(last.until(), seenBefore.until()));
        return new SealCheck(now, last, sealed, altered, otherKey);
    }
}
