package org.deskbell.matching;

import java.util.Comparator;

/**
 * Where a listed person stands in a ranking.
 *
 * @param odds for being the person sought, against nobody in the list being it
 * @param probability that he is, shared by records of one person
 * @param hasEqual whether another record fits as well
 */
record Standing(Listed listed, Comparison comparison, double odds, double probability, boolean hasEqual) {
    /** From likeliest to least likely; the record in use first among equals. */
    static final Comparator<Standing> ORDER = Comparator.comparingDouble(Standing::probability)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Standing::odds).reversed())
            .thenComparing(standing -> !standing.listed().active())
            .thenComparing(standing -> standing.listed().id());

    boolean isOnePersonWith(Standing other, long listSize) {
        var ratio =
                Comparison.of(comparison.listed(), other.comparison.listed()).likelihoodRatio(listSize);
        return Weights.probability(ratio / Math.max(listSize, 1)) >= Weights.ONE_PERSON;
    }

    Standing placed(double shared, boolean equal) {
        return new Standing(listed, comparison, odds, shared, equal);
    }
}
