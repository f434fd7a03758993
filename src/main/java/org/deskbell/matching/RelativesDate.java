package org.deskbell.matching;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.deskbell.matching.FieldAgreement.Agreement;

/** A birth date given by mistake: who books for a child, or for her husband, types her own. The list tells, if she is in it. */
final class RelativesDate {
    private RelativesDate() {}

    /** The comparison, and if the birth date is explained by one of all the others, it says so. */
    static <T> Comparison seen(Comparison one, Collection<T> all, Function<T, Comparison> comparison) {
        if (one.field(Field.BORN) != Evidence.BORN_OTHER) return one;
        return owner(one, all, comparison)
                .map(owner -> one.with(Field.BORN, Evidence.BORN_AS_RELATIVE))
                .orElse(one);
    }

    /** Whoever was born on the date that was typed, has another first name, and is reached or lives where the listed one does,
     * whose first name was typed. */
    static <T> Optional<T> owner(Comparison one, Collection<T> all, Function<T, Comparison> comparison) {
        if (!isNamed(one) || !one.isOneFamily()) return Optional.empty();
        return all.stream()
                .filter(other -> isTyped(comparison.apply(other)))
                .filter(other -> !isChildOf(one, comparison.apply(other)))
                .filter(other -> Comparison.shareReach(
                        one.listed(), comparison.apply(other).listed()))
                .findFirst();
    }

    private static boolean isNamed(Comparison one) {
        return switch (one.field(Field.FIRST_NAME)) {
            case FIRST_SAME, FIRST_PREFERRED, FIRST_LETTER -> true;
            case FIRST_NICKNAME -> one.haveOneFirstName();
            default -> false;
        };
    }

    /** A child books for nobody: a father's name with his child's date is a slip of another kind. */
    private static boolean isChildOf(Comparison one, Comparison other) {
        var born = one.listed().born();
        var theirs = other.listed().born();
        return born != null && theirs != null && theirs.isAfter(born) && BirthComparison.aGenerationApart(born, theirs);
    }

    private static boolean isTyped(Comparison other) {
        return other.field(Field.BORN) == Evidence.BORN_SAME && other.is(Field.FIRST_NAME, Agreement.OTHER);
    }
}
