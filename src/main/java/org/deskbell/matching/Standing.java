package org.deskbell.matching;

import java.util.Comparator;
import java.util.List;

/**
 * Where a listed person stands in a ranking.
 *
 * @param odds for being the person sought, against nobody in the list being it
 * @param probability that he is, shared by records of one person
 * @param isListedTwice whether another record seems to be of the same person
 * @param mayBeTwins whether such a record has another first name, so that the two may be twins
 * @param hasEqual whether the record of somebody else fits as well
 */
record Standing(
        Listed listed,
        Comparison comparison,
        double odds,
        double probability,
        boolean isListedTwice,
        boolean mayBeTwins,
        boolean hasEqual) {
    /** From likeliest to least likely, to the thousandth that is shown: of one person's records, which share theirs, the one
     * that fits best; the record in use first among equals. */
    static final Comparator<Standing> ORDER = Comparator.comparingLong(
                    (Standing standing) -> Math.round(standing.probability * 1_000))
            .reversed()
            .thenComparing(Comparator.comparingDouble(Standing::odds).reversed())
            .thenComparing(standing -> !standing.listed().active())
            .thenComparing(standing -> standing.listed().id());

    /** Whether the two were born the same day under first names that are nearly the same, as twins are called: Lea and Lena,
     * Emily and Emma. */
    boolean isTwinOrSameAs(Standing other) {
        var both = Comparison.of(comparison.listed(), other.comparison.listed());
        return both.is(Field.BORN, FieldAgreement.Agreement.SAME)
                && switch (both.field(Field.FIRST_NAME)) {
                    case FIRST_LETTER, FIRST_ALIKE -> true;
                    case FIRST_NICKNAME -> !both.haveOneFirstName();
                    default -> false;
                };
    }

    boolean isOnePersonWith(Standing other, Bearers bearers) {
        var both = Comparison.of(comparison.listed(), other.comparison.listed());
        var ratio = Likelihood.ratio(both, Bearers.unknown(bearers.people()));
        return Weights.probability(ratio / bearers.size()) >= Weights.ONE_PERSON;
    }

    Standing placed(double shared, List<Standing> records) {
        var twins = records.stream().anyMatch(this::isTwinOrSameAs);
        return new Standing(listed, comparison, odds, shared, !records.isEmpty(), twins, hasEqual);
    }

    Standing withEqual() {
        return new Standing(listed, comparison, odds, probability, isListedTwice, mayBeTwins, true);
    }
}
