package org.deskbell.access;

import java.time.Instant;
import java.util.UUID;
import org.deskbell.people.HiddenSigns;
import org.jspecify.annotations.Nullable;

/**
 * A program's token as the office manager sees it; the token itself is kept nowhere.
 *
 * @param user as whom the program comes in
 * @param rests while its user is kept out
 * @param madeBy none for a token that came with the demo or from the operator
 * @param usedAt noted at most once an hour; none before the first time
 * @param endedAt none while it is open
 */
public record ProgramToken(
        Id id,
        String label,
        StaffUser user,
        boolean rests,
        Instant madeAt,
        @Nullable String madeBy,
        @Nullable Instant usedAt,
        @Nullable Instant endedAt) {
    /** In characters. */
    public static final int LONGEST_LABEL = 60;

    /** Names a token; lets nobody in. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A token to be made: under an id of who asks, so that asking again makes no second one. */
    public record Asked(Id id, String label, StaffUser.Id user) {
        /** @throws IllegalArgumentException if the label is blank, longer than {@link #LONGEST_LABEL} or not all shown */
        public Asked {
            if (label.isBlank() || label.length() > LONGEST_LABEL || HiddenSigns.in(label))
                throw new IllegalArgumentException("A label has 1 to " + LONGEST_LABEL + " characters that show.");
        }
    }

    /** What came of asking for one. */
    public sealed interface Making {
        /** It is given this once. */
        record Made(String token) implements Making {
            @Override
            public String toString() {
                return "Made";
            }
        }

        /** The same was asked for before, and its token given then. */
        record MadeBefore() implements Making {}

        /** As many are open as a practice may have. */
        record TooMany() implements Making {}

        /** The user is not of the staff, or kept out. */
        record NobodyThere() implements Making {}

        /** Whoever asks is no office manager any more. */
        record NotAllowed() implements Making {}
    }
}
