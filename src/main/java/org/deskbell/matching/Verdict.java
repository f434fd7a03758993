package org.deskbell.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.deskbell.matching.FieldAgreement.Agreement;

/** Turns a standing into what the front desk reads: grade, warnings, one sentence. */
final class Verdict {
    private final Standing standing;
    private final Bearers bearers;
    private final Comparison found;
    private final List<Standing> all;
    private final Set<Warning> warnings;

    private Verdict(Standing standing, List<Standing> all, Bearers bearers) {
        this.bearers = bearers;
        this.standing = standing;
        this.found = standing.comparison();
        this.all = all;
        this.warnings = warnings();
    }

    static Candidate on(Standing standing, List<Standing> all, Bearers bearers) {
        var verdict = new Verdict(standing, all, bearers);
        var grade = verdict.grade();
        return new Candidate(
                standing.listed(),
                standing.probability(),
                grade,
                verdict.fields(),
                Set.copyOf(verdict.warnings),
                "match.verdict." + verdict.sentence(grade));
    }

    private List<FieldAgreement> fields() {
        return found.shown().stream().map(this::withOwner).toList();
    }

    /** A telephone or an e-mail address that somebody else of the list has, too, says whose it is, and so does a birth date
     * that is a relative's. */
    private FieldAgreement withOwner(FieldAgreement shown) {
        if (shown.field() == Field.BORN && isOfRelative())
            return RelativesDate.owner(found, all, Standing::comparison)
                    .map(owner -> shown.belongingTo(owner.listed()))
                    .orElse(shown);
        var reach = shown.field() == Field.MOBILE || shown.field() == Field.EMAIL;
        if (!reach || shown.agreement() != Agreement.SAME) return shown;
        return all.stream()
                .filter(other -> other.comparison().is(shown.field(), Agreement.SAME))
                .filter(other -> other.comparison().is(Field.FIRST_NAME, Agreement.OTHER))
                .filter(other -> !other.listed().id().equals(standing.listed().id()))
                .findFirst()
                .map(other -> shown.belongingTo(other.listed()))
                .orElse(shown);
    }

    private Set<Warning> warnings() {
        var warnings = EnumSet.noneOf(Warning.class);
        if (isOfRelative()) warnings.add(Warning.RELATIVES_DATE);
        if (isTwin()) warnings.add(gaveHisDate() ? Warning.HOUSEHOLD : Warning.TWIN);
        else if (isHousehold()) warnings.add(Warning.HOUSEHOLD);
        if (isOfOneName()) warnings.add(Warning.SUFFIX);
        if (standing.isListedTwice())
            warnings.add(standing.mayBeTwins() ? Warning.TWICE_OR_TWINS : Warning.LISTED_TWICE);
        if (standing.hasEqual()) warnings.add(Warning.EQUAL_CANDIDATES);
        if (!standing.listed().active()) warnings.add(Warning.INACTIVE);
        return warnings;
    }

    private boolean isOfRelative() {
        return field(Field.BORN) == Evidence.BORN_AS_RELATIVE;
    }

    private boolean isTwin() {
        return is(Field.FIRST_NAME, Agreement.OTHER) && is(Field.BORN, Agreement.SAME) && found.isOneFamily();
    }

    /** Whether the birth date is his, given for another of the list. */
    private boolean gaveHisDate() {
        return all.stream()
                .map(Standing::comparison)
                .filter(other -> other.field(Field.BORN) == Evidence.BORN_AS_RELATIVE)
                .flatMap(other -> RelativesDate.owner(other, all, Standing::comparison).stream())
                .anyMatch(standing::equals);
    }

    private boolean isHousehold() {
        return is(Field.FIRST_NAME, Agreement.OTHER)
                && found.sharesReach()
                && (field(Field.LAST_NAME).agrees() || found.sharesHome())
                && !is(Field.BORN, Agreement.SAME);
    }

    /** The names of a father and his son: the suffix differs, or a generation lies between the birth dates, be it by one digit. */
    private boolean isOfOneName() {
        if (!field(Field.LAST_NAME).agrees() || !field(Field.FIRST_NAME).agrees()) return false;
        var apart = BirthComparison.aGenerationApart(
                found.sought().born(), found.listed().born());
        return found.suffix() == Evidence.SUFFIX_OTHER || (apart && found.sharesReach() && !isOfRelative());
    }

    private Grade grade() {
        var probability = standing.probability();
        if (probability >= Weights.CERTAIN
                && isClear()
                && Guard.doubts(standing, all, bearers).isEmpty()) return Grade.CERTAIN;
        if (probability >= Weights.STRONG && !isSomebodyElse()) return Grade.STRONG;
        return probability >= Weights.SUGGEST ? Grade.SUGGEST : Grade.WEAK;
    }

    private boolean isClear() {
        return warnings.isEmpty()
                || warnings.equals(Set.of(Warning.LISTED_TWICE))
                || warnings.equals(Set.of(Warning.TWICE_OR_TWINS));
    }

    private boolean isSomebodyElse() {
        return warnings.contains(Warning.TWIN)
                || warnings.contains(Warning.HOUSEHOLD)
                || warnings.contains(Warning.SUFFIX);
    }

    private String sentence(Grade grade) {
        if (warnings.contains(Warning.TWIN)) return "twin";
        if (warnings.contains(Warning.HOUSEHOLD)) return "household";
        if (warnings.contains(Warning.SUFFIX)) return "suffix";
        if (warnings.contains(Warning.RELATIVES_DATE)) return "relatives-date";
        if (warnings.contains(Warning.EQUAL_CANDIDATES)) return "equal";
        if (warnings.contains(Warning.LISTED_TWICE)) return "twice";
        if (warnings.contains(Warning.TWICE_OR_TWINS)) return "twice-or-twins";
        if (warnings.contains(Warning.INACTIVE)) return "inactive";
        return switch (grade) {
            case CERTAIN -> "certain." + witness();
            case STRONG -> found.sharesReach() ? "strong" : "strong.name";
            case SUGGEST -> "suggest";
            case WEAK -> "weak";
        };
    }

    /** What agrees beside name and birth date. */
    private String witness() {
        if (is(Field.MOBILE, Agreement.SAME)) return "mobile";
        if (is(Field.EMAIL, Agreement.SAME)) return "email";
        return found.sharesHome() ? "address" : "name";
    }

    private Evidence field(Field field) {
        return found.field(field);
    }

    private boolean is(Field field, Agreement agreement) {
        return field(field).is(agreement);
    }
}
