package org.deskbell.pms.hl7;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way in.
 *
 * @param number of all that the PMS told
 * @param saidAt by the PMS's clock; null if that cannot be told
 */
record Taking(
        Hl7Message message,
        Hl7Settings settings,
        long number,
        @Nullable Instant saidAt,
        Instant now) {
    String source() {
        return settings.source();
    }

    boolean isOlderThan(@Nullable Instant known) {
        return saidAt != null && known != null && saidAt.isBefore(known);
    }

    PatientReading patient(Fields pid) {
        return new PatientReading(pid, settings.authority());
    }
}
