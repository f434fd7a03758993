package org.deskbell.pms.check;

import java.time.Duration;
import java.util.Locale;

/** How a step of the check went.
 *
 * @param words what was seen, or what is wrong */
public record CheckResult(String step, Outcome outcome, String words, Duration took) {
    /** Whether what was promised is true. */
    public enum Outcome {
        HOLDS("holds"),
        DOES_NOT_HOLD("DOES NOT HOLD"),
        /** The PMS does not say that it can. */
        NOT_OFFERED("not offered");

        private final String shown;

        Outcome(String shown) {
            this.shown = shown;
        }
    }

    public boolean isBroken() {
        return outcome == Outcome.DOES_NOT_HOLD;
    }

    /** As a line for people. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%-13s %6d ms  %s%s",
                outcome.shown,
                took.toMillis(),
                step,
                words.isEmpty() ? "" : ": " + words);
    }
}
