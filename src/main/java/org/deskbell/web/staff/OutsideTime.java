package org.deskbell.web.staff;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.deskbell.booking.Reason.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A time outside the rules. Staff may take it all the same, once they have read which it breaks; never over another visit.
 *
 * @param value the time, as a form sends it back to say that its rules were read
 */
public record OutsideTime(String value, List<Rule> rules) {
    private static final Set<Rule> TAKEN =
            EnumSet.of(Rule.PMS_WAS_READ, Rule.PROVIDER_FREE_HERE, Rule.PROVIDER_FREE_IN_PMS);

    /** Whether somebody else has it, or nobody knows yet: no press helps. */
    public boolean isTaken() {
        return rules.stream().anyMatch(TAKEN::contains);
    }

    /** Whether its rules are to be read before a press counts; one that is taken is refused anyhow.
     *
     * @param read the {@link #said} that the form showed before */
    boolean isNews(@Nullable String read) {
        return !isTaken() && !said().equals(read);
    }

    /** The time and its rules, as a form sends them back to say that they were read. */
    public String said() {
        return value + " " + rules;
    }
}
