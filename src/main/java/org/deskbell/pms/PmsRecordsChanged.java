package org.deskbell.pms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The PMS told of records that we held under their ids and must not be taken for what they were; published in the
 * transaction that takes it over.
 *
 * @param merged records that another took in
 * @param gone records that the PMS has no more
 * @param givenAway ids under which the PMS has somebody else now
 * @param back records that had been gone or merged, and stand for the same person again
 */
public record PmsRecordsChanged(
        List<Merge> merged, List<PmsPatientId> gone, List<PmsPatientId> givenAway, List<PmsPatientId> back) {
    /** A record that was taken in by another.
     *
     * @param into the record at the end of all merges; null if they lead in a circle, or to a record that is not there */
    public record Merge(PmsPatientId from, @Nullable PmsPatientId into) {}

    boolean isNothing() {
        return merged.isEmpty() && gone.isEmpty() && givenAway.isEmpty() && back.isEmpty();
    }
}
