package org.deskbell.pms.hl7;

import java.time.Duration;
import java.time.Instant;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;

/**
 * What was sent under a key of ours.
 *
 * @param placer by which the PMS knows the visit or the patient: the key under which it was sent first
 * @param startsAt where a visit is to stand; null of a patient
 * @param acceptedAt when the PMS said that it took it in
 */
record Sent(
        String onlineKey,
        String placer,
        @Nullable String providerId,
        @Nullable String operatoryId,
        @Nullable Instant startsAt,
        Instant sentAt,
        @Nullable Instant acceptedAt) {
    /** Who takes messages in may let them lie for a while before they are worked on and told of. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /** A patient, about to be sent. */
    static Sent patient(String onlineKey, Instant now) {
        return new Sent(onlineKey, onlineKey, null, null, null, now, null);
    }

    /** Whether it was sent so long ago that it would have been told. Before that nobody takes "not told" for "not there". */
    boolean isOld(Instant now) {
        return !now.isBefore(sentAt.plus(PATIENCE));
    }

    /** Whatever is told from then on was done after it: a PMS tells in the order in which it does. */
    Instant surelyBefore() {
        return sentAt.plus(PATIENCE.dividedBy(2));
    }

    /** That nothing was told since it was sent. */
    static PmsSilent nothingSince() {
        return new PmsSilent(
                "The PMS has told nothing since it was sent something, so nobody knows whether that is done.");
    }

    /** Whether the visit stands where it was to stand when this was sent. */
    boolean isWhere(ToldVisit visit) {
        return startsAt != null
                && startsAt.equals(visit.startsAt())
                && (visit.providers().isEmpty() || visit.providers().contains(providerId))
                && (visit.operatories().isEmpty() || visit.operatories().contains(operatoryId));
    }
}
