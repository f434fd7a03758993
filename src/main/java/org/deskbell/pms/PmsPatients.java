package org.deskbell.pms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.matching.Bearers;
import org.deskbell.matching.Matching;
import org.deskbell.people.Demographics;
import org.deskbell.people.Folded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Our mirror of the PMS's patients. Only records that the PMS still has, and not merged into another, are given, unless
 * said otherwise. */
@Component
public class PmsPatients {
    private final PmsPatientTable table;
    private final PmsMirror mirror;
    private final RefreshTable refreshes;

    PmsPatients(PmsPatientTable table, PmsMirror mirror, RefreshTable refreshes) {
        this.table = table;
        this.mirror = mirror;
        this.refreshes = refreshes;
    }

    /** The record, also one that is gone or merged. */
    public Optional<PmsPatient> find(PmsPatientId id) {
        return table.find(id);
    }

    /** The record, if the PMS still has it. */
    public Optional<PmsPatient> present(PmsPatientId id) {
        return table.present(id);
    }

    /** The record, if the PMS still has it; no reading changes it until the transaction ends. */
    public Optional<PmsPatient> keepStill(PmsPatientId id) {
        table.keepStill(id);
        return table.present(id);
    }

    /** Whether two states of one record are of two people, as its id may have gone to somebody else between them. */
    public static boolean isSomebodyElse(Demographics before, Demographics now) {
        return RecordChanges.isSomebodyElse(before, now);
    }

    /** Records by name: "Last, First", "First, Last" or "First Last"; prefixes will do. At most {@code limit}, and rather those
     * whose last name begins with the first part; in order of name. Behind them those whose name is nearly so: a letter off,
     * sounding alike, a nickname. */
    public List<PmsPatient> named(String name, int limit) {
        var search = NameSearch.of(name);
        if (search.isEmpty()) return List.of();
        var exact = inOrder(search.eitherWay()
                .flatMap(names -> table.named(names, limit).stream())
                .distinct()
                .limit(limit));
        if (exact.size() == limit) return exact;
        var near = inOrder(search.sought().stream()
                .flatMap(sought -> table.near(sought).stream()
                        .filter(one -> sought.mayBe(
                                one.who().name().last(), one.who().name().first())))
                .distinct()
                .filter(one -> !exact.contains(one)));
        return Stream.concat(exact.stream(), near.stream()).limit(limit).toList();
    }

    private static List<PmsPatient> inOrder(Stream<PmsPatient> found) {
        return found.sorted(Comparator.comparing(PmsPatients::inOrder)).toList();
    }

    private static String inOrder(PmsPatient patient) {
        var name = patient.who().name();
        return Folded.of(name.last()) + "\u0000" + Folded.of(name.first()) + "\u0000" + patient.id();
    }

    /** Records that share a matching key with the person. */
    public List<PmsPatient> like(Demographics who) {
        return table.sharing(Matching.keys(who), Matching.MOST_HOLDERS);
    }

    /** How many records the list holds, counted now; long lists take their time. */
    public long count() {
        return table.count();
    }

    /** How many records the list holds, and how many of them bear the person's names; roughly, in a long list. */
    public Bearers bearers(Demographics who) {
        return table.bearers(Folded.of(who.name().last()), Folded.of(who.name().first()));
    }

    /** Takes in one record that was just made or read, outside a refresh. */
    @Transactional
    public void take(PmsPatient patient) {
        mirror.take(patient);
    }

    /** Takes in what the PMS says right now of a record that somebody is linked to, before anything is written into it. While
     * the whole list is in doubt, what it says of one record is too, and nothing is taken in.
     *
     * @param read the record; empty if the PMS has none under this id
     * @return whether it still stands for itself and for the same person; if not, nobody is linked to it any more, unless the
     *     list is in doubt */
    @Transactional
    public boolean isStill(PmsPatientId id, Optional<PmsPatient> read) {
        if (refreshes.isInDoubt()) return false;
        var held = table.find(id);
        if (read.isEmpty()) {
            mirror.gone(id);
            return false;
        }
        if (!read.equals(held)) mirror.take(read.get());
        if (read.get().mergedInto() == null)
            return held.isEmpty()
                    || !RecordChanges.isSomebodyElse(
                            held.get().who(), read.get().who());
        mirror.merged(id);
        return false;
    }
}
