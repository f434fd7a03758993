package org.deskbell.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.deskbell.matching.FieldAgreement.Agreement;

/** Turns a standing into what the front desk reads: grade, warnings, one sentence. */
final class Verdict {
    private final Standing standing;
    private final Comparison found;
    private final Set<Warning> warnings;

    private Verdict(Standing standing) {
        this.standing = standing;
        this.found = standing.comparison();
        this.warnings = warnings();
    }

    static Candidate on(Standing standing, List<Standing> all) {
        var verdict = new Verdict(standing);
        var grade = verdict.grade(all);
        return new Candidate(
                standing.listed(),
                standing.probability(),
                grade,
                verdict.found.shown(),
                Set.copyOf(verdict.warnings),
                "match.verdict." + verdict.sentence(grade));
    }

    private Set<Warning> warnings() {
        var warnings = EnumSet.noneOf(Warning.class);
        if (isTwin()) warnings.add(Warning.TWIN);
        else if (isHousehold()) warnings.add(Warning.HOUSEHOLD);
        if (isOfOneName()) warnings.add(Warning.SUFFIX);
        if (standing.hasEqual()) warnings.add(Warning.EQUAL_CANDIDATES);
        if (!standing.listed().active()) warnings.add(Warning.INACTIVE);
        return warnings;
    }

    private boolean isTwin() {
        return is(Field.FIRST_NAME, Agreement.OTHER) && is(Field.BORN, Agreement.SAME) && found.isOneFamily();
    }

    private boolean isHousehold() {
        return is(Field.FIRST_NAME, Agreement.OTHER)
                && found.sharesReach()
                && (field(Field.LAST_NAME).agrees() || found.sharesHome())
                && !is(Field.BORN, Agreement.SAME);
    }

    /** The names of a father and his son: the suffix differs, or a generation lies between the birth dates. */
    private boolean isOfOneName() {
        if (!field(Field.LAST_NAME).agrees() || !field(Field.FIRST_NAME).agrees()) return false;
        var apart = is(Field.BORN, Agreement.OTHER)
                && BirthComparison.aGenerationApart(
                        found.sought().born(), found.listed().born());
        return found.suffix() == Evidence.SUFFIX_OTHER || (apart && found.sharesReach());
    }

    private Grade grade(List<Standing> all) {
        var probability = standing.probability();
        if (probability >= Weights.CERTAIN && warnings.isEmpty() && isBeyondDoubt(all)) return Grade.CERTAIN;
        if (probability >= Weights.STRONG && !isSomebodyElse()) return Grade.STRONG;
        return probability >= Weights.SUGGEST ? Grade.SUGGEST : Grade.WEAK;
    }

    private boolean isSomebodyElse() {
        return warnings.contains(Warning.TWIN)
                || warnings.contains(Warning.HOUSEHOLD)
                || warnings.contains(Warning.SUFFIX);
    }

    /** The guard of the only grade that may ever link by itself: no probability is enough without it. */
    private boolean isBeyondDoubt(List<Standing> all) {
        return isSureFirstName()
                && is(Field.BORN, Agreement.SAME)
                && !contradicts()
                && (field(Field.LAST_NAME).agrees()
                        || is(Field.MOBILE, Agreement.SAME)
                        || is(Field.EMAIL, Agreement.SAME))
                && found.sharesReach()
                && all.stream().noneMatch(this::couldBeInstead);
    }

    private boolean isSureFirstName() {
        return switch (field(Field.FIRST_NAME)) {
            case FIRST_SAME, FIRST_NICKNAME, FIRST_LETTER -> true;
            default -> false;
        };
    }

    private boolean contradicts() {
        return found.middle().is(Agreement.OTHER)
                || found.suffix().is(Agreement.OTHER)
                || is(Field.SEX, Agreement.OTHER);
    }

    /** Another record of the birth date and family, with a first name that the person sought may go by. */
    private boolean couldBeInstead(Standing other) {
        var fits = other.comparison();
        return !other.listed().id().equals(standing.listed().id())
                && fits.field(Field.BORN).is(Agreement.SAME)
                && fits.isOneFamily()
                && !fits.field(Field.FIRST_NAME).is(Agreement.OTHER);
    }

    private String sentence(Grade grade) {
        if (warnings.contains(Warning.TWIN)) return "twin";
        if (warnings.contains(Warning.HOUSEHOLD)) return "household";
        if (warnings.contains(Warning.SUFFIX)) return "suffix";
        if (warnings.contains(Warning.EQUAL_CANDIDATES)) return "equal";
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
        return is(Field.EMAIL, Agreement.SAME) ? "email" : "address";
    }

    private Evidence field(Field field) {
        return found.field(field);
    }

    private boolean is(Field field, Agreement agreement) {
        return field(field).is(agreement);
    }
}
