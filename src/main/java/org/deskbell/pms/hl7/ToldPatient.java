package org.deskbell.pms.hl7;

import java.time.Instant;
import org.deskbell.pms.PmsPatient;
import org.jspecify.annotations.Nullable;

/**
 * A patient as the PMS told of him last.
 *
 * @param deleted whether the PMS has him no more
 * @param onlineKey our own key, where the PMS keeps it beside its number
 * @param saidAt by the PMS's clock; null if that cannot be told
 */
record ToldPatient(
        PmsPatient record,
        boolean deleted,
        @Nullable String onlineKey,
        @Nullable Instant saidAt) {
    /** Whether it may be taken for what it is: neither deleted nor taken in by another. */
    boolean stands() {
        return !deleted && record.mergedInto() == null;
    }

    @Override
    public String toString() {
        return "ToldPatient[hidden]";
    }
}
