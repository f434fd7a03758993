package org.deskbell.patients;

import java.util.List;
import org.deskbell.matching.Warning;
import org.deskbell.patients.Links.RankedPatient;
import org.deskbell.people.Folded;

/**
 * Of two who registered alike, those who are surely two people: each has a record of his own first name.
 *
 * @param others who registered beside the person and is somebody else
 */
public record Siblings(List<OnlinePatient> others) {
    /** @param ranked the records that may be the person's
     * @param pairs who registered alike */
    public static Siblings of(OnlinePatient person, List<RankedPatient> ranked, List<Pair> pairs) {
        return new Siblings(pairs.stream()
                .map(Pair::other)
                .filter(other -> !first(other).equals(first(person)))
                .filter(other -> onFile(first(person), ranked) && onFile(first(other), ranked))
                .toList());
    }

    private static boolean onFile(String firstName, List<RankedPatient> ranked) {
        return ranked.stream()
                .anyMatch(one -> one.fit().warnings().contains(Warning.TWICE_OR_TWINS)
                        && first(one).equals(firstName));
    }

    private static String first(OnlinePatient one) {
        return Folded.of(one.who().name().first());
    }

    private static String first(RankedPatient one) {
        return Folded.of(one.patient().who().name().first());
    }

    public boolean has(OnlinePatient.Id id) {
        return others.stream().anyMatch(one -> one.id().equals(id));
    }

    /** Whether the record is a sibling's by its first name. */
    public boolean areNamedLike(RankedPatient record) {
        return others.stream().anyMatch(one -> first(one).equals(first(record)));
    }

    @Override
    public String toString() {
        return "Siblings[hidden]";
    }
}
