package org.deskbell.matching;

/**
 * How often something is found among pairs of records of one person, of two people of one household, of two namesakes, and
 * of strangers.
 */
record Weight(double samePerson, double household, double namesake, double stranger) {
    static final Weight SILENT = new Weight(1, 1, 1, 1);

    Weight and(Weight other) {
        return new Weight(
                samePerson * other.samePerson,
                household * other.household,
                namesake * other.namesake,
                stranger * other.stranger);
    }

    /** The same for a name that this share of all people bears. */
    Weight ofNameSharedBy(double share) {
        return new Weight(samePerson, Math.max(household, share), namesake, share);
    }

    /** The same where this share of households agrees. */
    Weight inHouseholds(double share) {
        return new Weight(samePerson, share, namesake, stranger);
    }
}
