package org.deskbell.pms;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deskbell.matching.Bearers;
import org.deskbell.matching.Candidate;
import org.deskbell.matching.Field;
import org.deskbell.matching.FieldAgreement.Agreement;
import org.deskbell.matching.Grade;
import org.deskbell.matching.Listed;
import org.deskbell.matching.Matching;
import org.deskbell.people.Demographics;
import org.springframework.stereotype.Component;

/** Finds what a reading says of records that the mirror holds: merged, given to somebody else, back again. */
@Component
class RecordChanges {
    private final PmsPatientStageTable stage;
    private final PmsPatientTable table;

    RecordChanges(PmsPatientStageTable stage, PmsPatientTable table) {
        this.stage = stage;
        this.table = table;
    }

    /** What is seen while the mirror is still as it was. */
    record Seen(List<PmsPatientId> merged, List<PmsPatientId> givenAway, List<PmsPatientId> back) {}

    Seen seen(StageId staged) {
        var givenAway = givenAway(staged);
        var back = stage.backAgain(staged).stream()
                .filter(id -> !givenAway.contains(id))
                .toList();
        return new Seen(stage.justMerged(staged), givenAway, back);
    }

    private List<PmsPatientId> givenAway(StageId staged) {
        var before = stage.namedBefore(staged);
        if (before.isEmpty()) return List.of();
        var now = stage.namedNow(staged).stream().collect(toMap(PmsPatient::id, identity()));
        return before.stream()
                .filter(was -> now.containsKey(was.id())
                        && isSomebodyElse(was.who(), now.get(was.id()).who()))
                .map(PmsPatient::id)
                .toList();
    }

    /** Whether two states of one record are of two people: the birth date is not the same, and all else that they say
     * speaks more for two people than for one, as the matching room weighs it; or it is the same, and first name and sex are
     * others, as of a twin. */
    static boolean isSomebodyElse(Demographics before, Demographics now) {
        var fit = Matching.rank(before, List.of(new Listed("", now, true)), Bearers.unknown(1))
                .getFirst();
        if (!is(fit, Field.BORN, Agreement.SAME)) return fit.grade() == Grade.WEAK;
        return is(fit, Field.FIRST_NAME, Agreement.OTHER) && is(fit, Field.SEX, Agreement.OTHER);
    }

    private static boolean is(Candidate fit, Field field, Agreement agreement) {
        return fit.fields().stream().anyMatch(one -> one.field() == field && one.agreement() == agreement);
    }

    /** The same, told once the mirror has taken it over: merges are followed to their end. */
    PmsRecordsChanged told(Seen seen, List<PmsPatientId> gone) {
        var merged = seen.merged().stream().map(this::merge).toList();
        return new PmsRecordsChanged(merged, gone, seen.givenAway(), seen.back());
    }

    PmsRecordsChanged.Merge merge(PmsPatientId from) {
        return follow(from, from, new HashSet<>());
    }

    private PmsRecordsChanged.Merge follow(PmsPatientId from, PmsPatientId at, Set<PmsPatientId> passed) {
        if (!passed.add(at)) return new PmsRecordsChanged.Merge(from, null);
        var into = table.find(at).map(PmsPatient::mergedInto);
        return into.map(next -> follow(from, next, passed))
                .orElseGet(() -> new PmsRecordsChanged.Merge(
                        from, table.present(at).map(PmsPatient::id).orElse(null)));
    }
}
