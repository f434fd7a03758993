package org.deskbell.matching;

/** The numbers of the model that belong to no single field. */
final class Weights {
    /** How many of his household a person finds in the list of his practice, on average. */
    static final double HOUSEHOLD_MEMBERS_LISTED = 0.6;
    /** How often twins, or father and son of one name, have one telephone, and one e-mail address. */
    static final double CLOSE_REACHED_ALIKE = 0.7;
    /** How often two of one household and of two last names were born the same day: they are no twins. */
    static final double BORN_ALIKE_OF_TWO_NAMES = 0.005;
    /** How many namesakes a person finds in a list, however rare the name. */
    static final double NAMESAKES_LISTED = 0.04;
    /** The share of people registering online who are in the PMS already. */
    static final double LISTED_ALREADY = 0.5;

    static final double CERTAIN = 0.99;
    static final double STRONG = 0.95;
    static final double SUGGEST = 0.5;
    /** A pair of listed records this likely to be one person is counted as one. */
    static final double ONE_PERSON = 0.9;
    /** A candidate with at least this share of another's probability fits as well. */
    static final double FITS_AS_WELL = 0.2;
    /** Below it nobody needs to be warned that another fits as well. */
    static final double WORTH_WARNING = 0.05;

    private Weights() {}

    /** The probability that belongs to odds. */
    static double probability(double odds) {
        return Double.isInfinite(odds) ? 1 : odds / (1 + odds);
    }
}
