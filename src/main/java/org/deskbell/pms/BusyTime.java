package org.deskbell.pms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch that the PMS has taken, for a provider, an operatory or both.
 *
 * @param id the PMS's id of the visit or block
 * @param onlineKey our own key, if we wrote it; such a time is kept as busy only where our appointment does not take it
 */
public record BusyTime(
        String id,
        @Nullable String providerId,
        @Nullable String operatoryId,
        Instant startsAt,
        Instant endsAt,
        @Nullable String onlineKey) {}
