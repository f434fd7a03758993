package org.deskbell.matching;

import org.deskbell.matching.FieldAgreement.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison of one field may find, and how often it does so among records of the same person, of two people of
 * one household, and of strangers. The whole model is this table.
 *
 * <p>The method is that of Newcombe (Handbook of Record Linkage, 1988) and of Fellegi and Sunter (J Am Stat Assoc
 * 1969;64:1183); that a household needs a column of its own is Newcombe's (Methods Inf Med 1993;32:358). The numbers are
 * rounded estimates: errors of typing and life events for the same person from the literature on registries (Grannis
 * 2003, Winkler 2006), names for strangers from the mean share of a name in the US census of 2010 and 1990, birth dates
 * from about 25,000 days of living people.
 */
enum Evidence {
    LAST_SAME(Agreement.SAME, null, .90, .85, .002),
    LAST_PART(Agreement.NEAR, "part_of_name", .03, .04, .001),
    LAST_LETTER(Agreement.NEAR, "one_letter", .025, .01, .0008),
    LAST_ALIKE(Agreement.NEAR, "alike", .015, .01, .004),
    LAST_OTHER(Agreement.OTHER, null, .03, .10, .992),
    LAST_MISSING(Agreement.MISSING, null, 1, 1, 1),

    FIRST_SAME(Agreement.SAME, null, .80, .015, .007),
    FIRST_NICKNAME(Agreement.NEAR, "nickname", .09, .006, .004),
    FIRST_PREFERRED(Agreement.NEAR, "other_first_name", .05, .01, .006),
    FIRST_INITIAL(Agreement.NEAR, "initial", .01, .06, .06),
    FIRST_LETTER(Agreement.NEAR, "one_letter", .025, .008, .002),
    FIRST_ALIKE(Agreement.NEAR, "alike", .015, .02, .008),
    FIRST_OTHER(Agreement.OTHER, null, .006, .88, .915),
    FIRST_MISSING(Agreement.MISSING, null, 1, 1, 1),

    /** Both names, each in the other's field. Counted once, with the last name. */
    NAMES_EXCHANGED(Agreement.NEAR, "other_order", .02, .00005, .00002),
    NAMES_EXCHANGED_TOO(Agreement.NEAR, "other_order", 1, 1, 1),

    BORN_SAME(Agreement.SAME, null, .945, .015, .00004),
    BORN_EXCHANGED(Agreement.NEAR, "day_and_month", .008, .00005, .00003),
    BORN_DIGIT(Agreement.NEAR, "one_digit", .025, .004, .0012),
    BORN_TWO_PARTS(Agreement.NEAR, "two_parts", .012, .008, .004),
    BORN_OTHER(Agreement.OTHER, null, .006, .973, .9947),
    BORN_MISSING(Agreement.MISSING, null, 1, 1, 1),

    SEX_SAME(Agreement.SAME, null, .995, .5, .5),
    SEX_OTHER(Agreement.OTHER, null, .005, .5, .5),
    SEX_MISSING(Agreement.MISSING, null, 1, 1, 1),

    PHONE_SAME(Agreement.SAME, null, .70, .30, .00001),
    PHONE_HOME(Agreement.SAME, "home_phone", .06, .25, .00001),
    PHONE_DIGIT(Agreement.NEAR, "one_digit", .01, .004, .00005),
    PHONE_OTHER(Agreement.OTHER, null, .23, .446, .99993),
    PHONE_MISSING(Agreement.MISSING, null, 1, 1, 1),

    EMAIL_SAME(Agreement.SAME, null, .66, .08, .00001),
    EMAIL_LETTER(Agreement.NEAR, "one_letter", .02, .001, .00001),
    EMAIL_PROVIDER(Agreement.NEAR, "other_provider", .04, .003, .00005),
    EMAIL_FAMILY(Agreement.NEAR, "family_box", .05, .25, .01),
    EMAIL_OTHER(Agreement.OTHER, null, .23, .666, .98993),
    EMAIL_MISSING(Agreement.MISSING, null, 1, 1, 1),

    ADDRESS_SAME(Agreement.SAME, null, .66, .68, .00001),
    ADDRESS_SHORT(Agreement.NEAR, "abbreviated", .12, .12, .00001),
    ADDRESS_UNIT(Agreement.NEAR, "other_unit", .02, .02, .00002),
    ADDRESS_LETTER(Agreement.NEAR, "street_alike", .03, .03, .00002),
    ADDRESS_STREET(Agreement.NEAR, "same_street", .02, .02, .0005),
    ADDRESS_POSTCODE(Agreement.NEAR, "same_postcode", .05, .05, .02),
    ADDRESS_OTHER(Agreement.OTHER, null, .10, .08, .97945),
    ADDRESS_MISSING(Agreement.MISSING, null, 1, 1, 1),

    SUFFIX_OTHER(Agreement.OTHER, null, .02, .6, .5),
    SUFFIX_SILENT(Agreement.MISSING, null, 1, 1, 1),

    MIDDLE_SAME(Agreement.SAME, null, .93, .10, .08),
    MIDDLE_OTHER(Agreement.OTHER, null, .07, .90, .92),
    MIDDLE_SILENT(Agreement.MISSING, null, 1, 1, 1);

    final Agreement agreement;
    final @Nullable String note;
    final double samePerson;
    final double household;
    final double stranger;

    Evidence(Agreement agreement, @Nullable String note, double samePerson, double household, double stranger) {
        this.agreement = agreement;
        this.note = note == null ? null : "match.note." + note;
        this.samePerson = samePerson;
        this.household = household;
        this.stranger = stranger;
    }

    boolean is(Agreement wanted) {
        return agreement == wanted;
    }

    /** Same or nearly so. */
    boolean agrees() {
        return is(Agreement.SAME) || is(Agreement.NEAR);
    }
}
