package org.deskbell.patients;

import java.util.List;
import org.deskbell.matching.Candidate;
import org.deskbell.matching.FieldAgreement;

/** Two registrations that look like one human.
 *
 * @param one the one asked about
 * @param fit how the other agrees with it, field by field */
public record Pair(OnlinePatient one, OnlinePatient other, Candidate fit) {
    public List<FieldAgreement> fields() {
        return fit.fields();
    }

    /** Whether both have a record in the PMS, so that one has to be unlinked before they can be joined. */
    public boolean isLinkedTwice() {
        return one.isLinked() && other.isLinked();
    }

    /** Who is to stay: whoever is linked, else who came first. */
    public OnlinePatient survivor() {
        if (one.isLinked() != other.isLinked()) return one.isLinked() ? one : other;
        return other.createdAt().isBefore(one.createdAt()) ? other : one;
    }

    /** Who is to be joined. */
    public OnlinePatient joined() {
        return survivor().equals(one) ? other : one;
    }

    @Override
    public String toString() {
        return "Pair[" + one + ", " + other + "]";
    }
}
