package org.deskbell.pms;

import java.util.HashSet;
import java.util.Set;
import org.deskbell.matching.Matching;
import org.jspecify.annotations.Nullable;

/**
 * A record that differs from the mirror's, or is not in the mirror.
 *
 * @param replaces the hash of the mirror's record; null if there is none, or one that is gone
 * @param added matching keys that the mirror's record does not have
 * @param dropped matching keys that only the mirror's record has
 */
record Staged(PatientRow row, @Nullable String replaces, Set<Long> added, Set<Long> dropped) {
    /** @param held what the mirror has under this id, with keys of the same model; null if it has nothing such */
    static Staged of(Read read, @Nullable String replaces, @Nullable PmsPatient held) {
        var now = keys(read.patient());
        var before = held == null ? Set.<Long>of() : keys(held);
        return new Staged(PatientRow.of(read), replaces, without(now, before), without(before, now));
    }

    /** Nobody is to be found by a record that another took in. */
    static Set<Long> keys(PmsPatient patient) {
        return patient.mergedInto() == null ? Matching.keys(patient.who()) : Set.of();
    }

    private static Set<Long> without(Set<Long> all, Set<Long> others) {
        if (others.isEmpty()) return all;
        var left = new HashSet<>(all);
        left.removeAll(others);
        return left;
    }

    /** A record as it was read, and its hash. */
    record Read(PmsPatient patient, String hash) {
        static Read of(PmsPatient said) {
            var patient = KeptText.of(said);
            return new Read(patient, RowHash.of(patient));
        }

        String id() {
            return patient.id().value();
        }
    }
}
