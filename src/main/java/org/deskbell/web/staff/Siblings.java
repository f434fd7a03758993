package org.deskbell.web.staff;

import java.util.List;
import java.util.Set;
import org.deskbell.matching.Warning;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.Pair;
import org.deskbell.people.Folded;

/**
 * Of two who registered alike, those who are surely two people: each has a record of his own first name.
 *
 * @param others who registered beside the person and is somebody else
 */
record Siblings(List<OnlinePatient> others) {
    static Siblings of(OnlinePatient person, List<LinkPanel.Shown> shown, List<Pair> pairs) {
        return new Siblings(pairs.stream()
                .map(Pair::other)
                .filter(other -> !first(other).equals(first(person)))
                .filter(other -> onFile(first(person), shown) && onFile(first(other), shown))
                .toList());
    }

    private static boolean onFile(String firstName, List<LinkPanel.Shown> shown) {
        return shown.stream()
                .anyMatch(one -> one.ranked().fit().warnings().contains(Warning.TWICE_OR_TWINS)
                        && Folded.of(one.patient().who().name().first()).equals(firstName));
    }

    private static String first(OnlinePatient one) {
        return Folded.of(one.who().name().first());
    }

    boolean has(OnlinePatient.Id id) {
        return others.stream().anyMatch(one -> one.id().equals(id));
    }

    /** The candidates in the light of it; a sibling's own record is not offered. */
    List<LinkPanel.Shown> tell(List<LinkPanel.Shown> shown) {
        if (others.isEmpty()) return shown;
        var names = Set.copyOf(others.stream().map(Siblings::first).toList());
        return shown.stream()
                .filter(one -> one.holder() == null || !has(one.holder().id()))
                .map(one -> one.ranked().fit().warnings().equals(Set.of(Warning.TWICE_OR_TWINS)) ? one.ofTwo() : one)
                .sorted((a, b) -> Boolean.compare(isOf(names, a), isOf(names, b)))
                .toList();
    }

    private static boolean isOf(Set<String> names, LinkPanel.Shown one) {
        return names.contains(Folded.of(one.patient().who().name().first()));
    }

    @Override
    public String toString() {
        return "Siblings[hidden]";
    }
}
