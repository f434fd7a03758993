package org.deskbell.pms;

import java.util.Locale;

/**
 * A schedule that was just read, held against the taken times to come that we know: whether it lacks too many to be believed
 * at once.
 *
 * <p>An export that is just being rewritten looks like a day on which everybody cancelled, and whoever believes it gives taken
 * times away. So a schedule that lacks more than half of the times to come, and more than {@value #FEW}, takes none of them
 * away before a later reading lacks them too.
 *
 * @param known how many times to come were taken
 * @param missing how many of them it does not hold
 */
record ShrunkenSchedule(int known, int missing) {
    private static final int FEW = 4;

    boolean isDoubtful() {
        return missing > FEW && missing > known / 2;
    }

    /** What a person is told. */
    String words() {
        return String.format(
                Locale.ROOT,
                "The PMS's schedule lacks %,d of the %,d times to come that were taken. They stay taken until a later"
                        + " reading lacks them too.",
                missing,
                known);
    }
}
