package org.deskbell.pms.hl7;

import java.time.Instant;
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
    /** A patient, about to be sent. */
    static Sent patient(String onlineKey, Instant now) {
        return new Sent(onlineKey, onlineKey, null, null, null, now, null);
    }

    /** Whether the visit stands where it was to stand when this was sent. */
    boolean isWhere(ToldVisit visit) {
        return startsAt != null
                && startsAt.equals(visit.startsAt())
                && (visit.providers().isEmpty() || visit.providers().contains(providerId))
                && (visit.operatories().isEmpty() || visit.operatories().contains(operatoryId));
    }
}
