package org.deskbell.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbell.matching.FieldAgreement.Agreement;

/**
 * Keeps the only grade that may ever link by itself from what a careful receptionist would look at twice: no probability
 * is enough without it.
 */
final class Guard {
    /** What a candidate that is likely enough may still lack. */
    enum Doubt {
        FIRST_NAME,
        BIRTH_DATE,
        MIDDLE_NAME,
        SUFFIX,
        SEX,
        LAST_NAME,
        REACH,
        ANOTHER_FITS
    }

    private final Standing standing;
    private final Comparison found;
    private final Bearers bearers;

    private Guard(Standing standing, Bearers bearers) {
        this.standing = standing;
        this.found = standing.comparison();
        this.bearers = bearers;
    }

    /** Empty if nothing stands in the way. */
    static Set<Doubt> doubts(Standing standing, List<Standing> all, Bearers bearers) {
        return new Guard(standing, bearers).doubts(all);
    }

    private Set<Doubt> doubts(List<Standing> all) {
        var doubts = EnumSet.noneOf(Doubt.class);
        if (!isFirstNameSure()) doubts.add(Doubt.FIRST_NAME);
        if (!isLastNameSure()) doubts.add(Doubt.LAST_NAME);
        if (!isBirthDateSure()) doubts.add(Doubt.BIRTH_DATE);
        if (!isSexSure()) doubts.add(Doubt.SEX);
        if (found.middle().is(Agreement.OTHER)) doubts.add(Doubt.MIDDLE_NAME);
        if (found.suffix().is(Agreement.OTHER)) doubts.add(Doubt.SUFFIX);
        if (!found.sharesReach() && reachContradicts()) doubts.add(Doubt.REACH);
        if (all.stream().anyMatch(this::couldBeInstead)) doubts.add(Doubt.ANOTHER_FITS);
        return doubts;
    }

    private boolean isFirstNameSure() {
        return switch (found.field(Field.FIRST_NAME)) {
            case FIRST_SAME, FIRST_PREFERRED, NAMES_EXCHANGED_TOO -> true;
            case FIRST_NICKNAME -> found.haveOneFirstName();
            case FIRST_LETTER -> isSlip() && sharesTelephoneOrEmail();
            default -> false;
        };
    }

    /** Of a name that people bear one that nobody bears. Not so Donald and Ronald, Rachel and Rachal, which both are names, and
     * not Jayden and Kayden, of which nobody can say: twins are called so. */
    private boolean isSlip() {
        var a = found.sought().name().first();
        var b = found.listed().name().first();
        return Likeness.isSlip(a, b) && NameShares.FIRST.knows(a) != NameShares.FIRST.knows(b);
    }

    private boolean sharesTelephoneOrEmail() {
        return found.is(Field.MOBILE, Agreement.SAME) || found.is(Field.EMAIL, Agreement.SAME);
    }

    /** A name changes with a wedding; telephone and home, say, seldom go with it. */
    private boolean isLastNameSure() {
        return found.field(Field.LAST_NAME).agrees() || found.reaches() > 1;
    }

    /** The same, or a slip that neither namesakes explain, who live elsewhere, nor father and son, a generation apart. */
    private boolean isBirthDateSure() {
        return switch (found.field(Field.BORN)) {
            case BORN_SAME -> true;
            case BORN_EXCHANGED, BORN_DIGIT, BORN_TWO_PARTS ->
                found.field(Field.LAST_NAME).agrees()
                        && found.field(Field.FIRST_NAME) != Evidence.FIRST_LETTER
                        && (found.is(Field.MOBILE, Agreement.SAME) || found.sharesHome())
                        && !BirthComparison.aGenerationApart(
                                found.sought().born(), found.listed().born());
            default -> false;
        };
    }

    /** The same or silent; a slip where all else is the same. */
    private boolean isSexSure() {
        return !found.is(Field.SEX, Agreement.OTHER)
                || (found.reaches() > 1 && found.field(Field.FIRST_NAME) == Evidence.FIRST_SAME);
    }

    /** Whether telephone, e-mail or address differs; if they are missing, names and birth date may do. */
    private boolean reachContradicts() {
        return Stream.of(Field.MOBILE, Field.EMAIL, Field.ADDRESS)
                .anyMatch(field -> !found.is(field, Agreement.MISSING));
    }

    /** A record of the family with a first name that the person sought may go by: of somebody else born the same day, one
     * whose birth date is not known and whose first name fits better, or one of the very name with a telephone or an e-mail
     * address that this one lacks: a son for whom his father typed his own birth date. */
    private boolean couldBeInstead(Standing other) {
        var fits = other.comparison();
        if (other.listed().id().equals(standing.listed().id()) || !fits.isOneFamily()) return false;
        return switch (fits.field(Field.BORN)) {
            case BORN_SAME -> !fits.is(Field.FIRST_NAME, Agreement.OTHER) && !standing.isOnePersonWith(other, bearers);
            case BORN_MISSING -> hasFirst(fits, Evidence.FIRST_SAME) && !hasFirst(found, Evidence.FIRST_SAME);
            default -> hasFirst(fits, Evidence.FIRST_SAME) && isReachedBetter(fits);
        };
    }

    private boolean isReachedBetter(Comparison other) {
        return Stream.of(Field.MOBILE, Field.EMAIL)
                .anyMatch(field -> other.is(field, Agreement.SAME) && !found.is(field, Agreement.SAME));
    }

    private static boolean hasFirst(Comparison comparison, Evidence evidence) {
        return comparison.field(Field.FIRST_NAME) == evidence;
    }
}
