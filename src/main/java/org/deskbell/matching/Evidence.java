package org.deskbell.matching;

import org.deskbell.matching.FieldAgreement.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison of one field may find, and how often it does so among records of the same person, of two people of
 * one household, of two namesakes, and of strangers. {@link Likelihood} makes a probability of it.
 *
 * <p>The method is that of Newcombe (Handbook of Record Linkage, 1988) and of Fellegi and Sunter (J Am Stat Assoc
 * 1969;64:1183); that a household needs a column of its own is Newcombe's (Methods Inf Med 1993;32:358). The numbers are
 * rounded counts over made-up front desks (docs/linking.md), which were held against the literature on registries (Grannis
 * 2003, Winkler 2006); how often strangers share a name is asked of {@link NameShares} and of the list itself, birth
 * dates are about 25,000 days of living people. They are the same for every practice: estimating them from unlabelled
 * records made the ranking worse.
 */
enum Evidence {
    LAST_SAME(Agreement.SAME, null, .926, .80, 1, .001),
    LAST_PART(Agreement.NEAR, "part_of_name", .024, .02, 0, .0004),
    LAST_LETTER(Agreement.NEAR, "one_letter", .024, .02, 0, .0005),
    LAST_ALIKE(Agreement.NEAR, "alike", .003, .001, 0, .0012),
    LAST_OTHER(Agreement.OTHER, null, .012, .15, 0, .997),
    LAST_MISSING(Agreement.MISSING, null, 1, 1, 1),

    FIRST_SAME(Agreement.SAME, null, .83, .025, 1, .003),
    FIRST_NICKNAME(Agreement.NEAR, "nickname", .105, .0045, 0, .0035),
    FIRST_PREFERRED(Agreement.NEAR, "other_first_name", .004, .0008, 0, .0006),
    FIRST_BY_MIDDLE(Agreement.NEAR, "middle_name", .005, .0015, 0, .001),
    FIRST_INITIAL(Agreement.NEAR, "initial", .007, .0008, 0, .0006),
    FIRST_LETTER(Agreement.NEAR, "one_letter", .026, .002, 0, .0012),
    FIRST_ALIKE(Agreement.NEAR, "alike", .004, .004, 0, .004),
    FIRST_MIDDLE(Agreement.OTHER, "middle_initial", .0035, .016, 0, .016),
    FIRST_OTHER(Agreement.OTHER, null, .012, .95, 0, .96),
    FIRST_MISSING(Agreement.MISSING, null, 1, 1, 1),

    /** Both names, each in the other's field. Counted once, with the last name. */
    NAMES_EXCHANGED(Agreement.NEAR, "other_order", .015, .0003, 0, .000003),
    NAMES_EXCHANGED_TOO(Agreement.NEAR, "other_order", 1, 1, 1),

    BORN_SAME(Agreement.SAME, null, .97, .035, .002, .00004),
    BORN_EXCHANGED(Agreement.NEAR, "day_and_month", .004, .00005, .00002),
    BORN_DIGIT(Agreement.NEAR, "one_digit", .018, .003, .05, .001),
    BORN_TWO_PARTS(Agreement.NEAR, "two_parts", .004, .0045, .0035),
    /** That of a relative, as {@link RelativesDate} tells. */
    BORN_AS_RELATIVE(Agreement.OTHER, null, .001, .0003, .00004),
    BORN_OTHER(Agreement.OTHER, null, .004, .975, .9955),
    BORN_MISSING(Agreement.MISSING, null, 1, 1, 1),

    SEX_SAME(Agreement.SAME, null, .995, .4, .5),
    SEX_OTHER(Agreement.OTHER, null, .005, .6, .5),
    /** Of two with one first name; instead of the line before. */
    SEX_OTHER_OF_ONE_NAME(Agreement.OTHER, null, .005, .03, .03),
    SEX_MISSING(Agreement.MISSING, null, 1, 1, 1),

    PHONE_SAME(Agreement.SAME, null, .82, .31, .0000002),
    PHONE_HOME(Agreement.SAME, "home_phone", .01, .02, .000001),
    PHONE_DIGIT(Agreement.NEAR, "one_digit", .008, .003, .000003),
    PHONE_OTHER(Agreement.OTHER, null, .165, .68, 1),
    PHONE_MISSING(Agreement.MISSING, null, 1, 1, 1),

    EMAIL_SAME(Agreement.SAME, null, .76, .305, .0000003),
    EMAIL_LETTER(Agreement.NEAR, "one_letter", .011, .0065, .001),
    EMAIL_PROVIDER(Agreement.NEAR, "other_provider", .011, .005, .003),
    EMAIL_FAMILY(Agreement.NEAR, "family_box", .22, .68, .996),
    EMAIL_OTHER(Agreement.OTHER, null, .22, .68, .996),
    EMAIL_MISSING(Agreement.MISSING, null, 1, 1, 1),

    ADDRESS_SAME(Agreement.SAME, null, .88, .88, .000001),
    ADDRESS_SHORT(Agreement.NEAR, "abbreviated", .88, .88, .000001),
    ADDRESS_UNIT(Agreement.NEAR, "other_unit", .001, .001, .000001),
    ADDRESS_LETTER(Agreement.NEAR, "street_alike", .0175, .0175, .000004),
    ADDRESS_STREET(Agreement.NEAR, "same_street", .003, .003, .0025),
    ADDRESS_POSTCODE(Agreement.NEAR, "same_postcode", .005, .005, .02),
    ADDRESS_OTHER(Agreement.OTHER, null, .092, .092, .977),
    ADDRESS_MISSING(Agreement.MISSING, null, 1, 1, 1),

    SUFFIX_OTHER(Agreement.OTHER, null, .002, .6, .5),
    SUFFIX_SILENT(Agreement.MISSING, null, 1, 1, 1),

    MIDDLE_SAME(Agreement.SAME, null, .98, .06, .05),
    MIDDLE_OTHER(Agreement.OTHER, null, .02, .94, .95),
    MIDDLE_SILENT(Agreement.MISSING, null, 1, 1, 1);

    final Agreement agreement;
    final @Nullable String note;
    private final double samePerson;
    private final double household;
    private final double namesake;
    private final double stranger;

    Evidence(Agreement agreement, @Nullable String note, double samePerson, double household, double stranger) {
        this(agreement, note, samePerson, household, stranger, stranger);
    }

    Evidence(
            Agreement agreement,
            @Nullable String note,
            double samePerson,
            double household,
            double namesake,
            double stranger) {
        this.agreement = agreement;
        this.note = note == null ? null : "match.note." + note;
        this.samePerson = samePerson;
        this.household = household;
        this.namesake = namesake;
        this.stranger = stranger;
    }

    Weight weight() {
        return new Weight(samePerson, household, namesake, stranger);
    }

    boolean is(Agreement wanted) {
        return agreement == wanted;
    }

    /** Same or nearly so. */
    boolean agrees() {
        return is(Agreement.SAME) || is(Agreement.NEAR);
    }
}
