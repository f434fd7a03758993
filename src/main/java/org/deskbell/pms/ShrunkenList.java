package org.deskbell.pms;

import java.util.Locale;

/**
 * A list that was read to its end, held against what we know: whether it lacks too much to be believed.
 *
 * <p>An export that broke off, a filter that somebody set, or the wrong database look just like a list with fewer patients,
 * and each record that vanishes ends the link of its person. A practice takes few records off its list between two readings,
 * so a list that lacks more than a tenth of the known ones, and more than {@value #FEW}, waits for a person. An empty list
 * is never believed: no practice is without patients.
 *
 * @param known how many records the PMS was known to have
 * @param listed how many it gave
 * @param missing how many of the known ones it did not give
 */
record ShrunkenList(int known, int listed, int missing) {
    private static final int FEW = 20;
    private static final int ONE_OF = 10;

    boolean isEmpty() {
        return listed == 0 && known > 0;
    }

    /** @param confirmed how many may be missing because a person said so */
    boolean isDoubtful(int confirmed) {
        return missing > FEW && missing > known / ONE_OF && missing > confirmed;
    }

    /** How many may be missing at the next reading, after a person said that {@code missing} are: some more in the meantime. */
    static int confirmed(int missing) {
        return missing + Math.max(FEW, missing / ONE_OF);
    }

    /** What a person is told. */
    String words() {
        if (isEmpty())
            return "The PMS's list is empty. "
                    + (known == 1
                            ? "The one known patient stays as it is."
                            : String.format(Locale.ROOT, "The %,d known patients stay as they are.", known));
        return "The PMS's list holds "
                + (listed == 1 ? "1 patient" : String.format(Locale.ROOT, "%,d patients", listed))
                + String.format(Locale.ROOT, "; %,d of the %,d known ones would be marked gone.", missing, known)
                + " Confirm only if that is right.";
    }
}
