package org.deskbell.matching;

/**
 * How many people a list holds, and how many of them bear the names of the person sought. Roughly will do.
 *
 * @param last how many have his last name
 * @param first how many have his first name
 */
public record Bearers(long people, long last, long first) {
    /** So many people more, none of them of that name, are counted with a list. */
    private static final double SHORT = 1_000;

    /** A list of which nothing but its size is known: then the census alone says how common a name is. */
    public static Bearers unknown(long people) {
        return new Bearers(people, 0, 0);
    }

    /** For what must be divided by. */
    double size() {
        return Math.max(people, 1);
    }

    double shareOfLast(String folded) {
        return Math.max(NameShares.LAST.of(folded), besideHimself(last));
    }

    double shareOfFirst(String folded) {
        return Math.max(NameShares.FIRST.of(folded), besideHimself(first));
    }

    /** The person sought may be one of them, and a short list says little about names. */
    private double besideHimself(long bearers) {
        return Math.max(bearers - 1, 0) / (size() + SHORT);
    }
}
