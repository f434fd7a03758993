package org.deskbell.matching;

import java.util.List;
import java.util.Set;

/**
 * A listed person, ranked.
 *
 * @param probability that this is the person sought, 0 to 1
 * @param fields one for each {@link Field}, in their order
 * @param verdict the message key of the sentence that says it in words, as match.verdict.certain
 */
public record Candidate(
        Listed listed,
        double probability,
        Grade grade,
        List<FieldAgreement> fields,
        Set<Warning> warnings,
        String verdict) {
    private static final double LEAST_SHOWN = 0.0005;

    /** Whether linking this candidate asks for a second look and a written reason: something warns, or hardly anything
     * speaks for it, as where somebody pressed the row beside the one they meant. */
    public boolean needsReason() {
        return !warnings.isEmpty() || grade == Grade.WEAK;
    }

    /** Whether a person should be shown it: it may be the one sought, or would be mistaken for him. */
    public boolean isWorthShowing() {
        return probability >= LEAST_SHOWN
                || warnings.contains(Warning.HOUSEHOLD)
                || warnings.contains(Warning.TWIN)
                || warnings.contains(Warning.SUFFIX);
    }
}
