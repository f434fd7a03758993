package org.deskbell.matching;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;

/**
 * How many people bear a name: that two of them are called Smith says little, that both are called Jefferson-Monroe says
 * much. From the US census of 2010 (last names) and 1990 (first names), in the public domain.
 *
 * @param shares of all people, by folded name
 * @param rare the share of a name that is not in the table
 */
record NameShares(Map<String, Double> shares, double rare) {
    /** Of the people counted in 2010. */
    static final NameShares LAST = read("surnames.csv", 295e6, 2e-5);
    /** Of men and women together. */
    static final NameShares FIRST = read("given.csv", 265.5e6, 1e-4);

    double of(String folded) {
        return shares.getOrDefault(folded, rare);
    }

    boolean knows(String folded) {
        return shares.containsKey(folded);
    }

    private static NameShares read(String file, double people, double rare) {
        var shares = NameTable.read(file).stream()
                .collect(toUnmodifiableMap(
                        entry -> entry[0], entry -> Math.max(rare, Double.parseDouble(entry[1]) / people)));
        return new NameShares(shares, rare);
    }
}
