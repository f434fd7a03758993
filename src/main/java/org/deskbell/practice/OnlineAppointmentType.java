package org.deskbell.practice;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reason for a visit that is offered online.
 *
 * @param minutes how long it takes
 * @param providers who does it, in the practice's order
 * @param instructions what the patient should bring or do; may be empty
 * @param pmsTypeId what the PMS calls it; null until mapped
 * @param offered false while it is taken off the patient site
 * @param startEvery how many minutes apart its possible starts are; null for the usual distance
 * @param minutesBefore kept free before each visit
 * @param minutesAfter kept free after each visit
 * @param spanish its name and instructions in Spanish
 */
public record OnlineAppointmentType(
        Id id,
        String name,
        int minutes,
        boolean forNew,
        boolean forKnown,
        Mode mode,
        String instructions,
        @Nullable String pmsTypeId,
        boolean offered,
        List<Provider.Id> providers,
        @Nullable Integer startEvery,
        int minutesBefore,
        int minutesAfter,
        Spanish spanish) {
    /** What patients read in Spanish; each is empty while the practice has no words for it. */
    public record Spanish(String name, String instructions) {
        /** It has none. */
        public static final Spanish NONE = new Spanish("", "");
    }

    /** One with the usual starts, no time kept free around it, and no words in Spanish. */
    public OnlineAppointmentType(
            Id id,
            String name,
            int minutes,
            boolean forNew,
            boolean forKnown,
            Mode mode,
            String instructions,
            @Nullable String pmsTypeId,
            boolean offered,
            List<Provider.Id> providers) {
        this(
                id,
                name,
                minutes,
                forNew,
                forKnown,
                mode,
                instructions,
                pmsTypeId,
                offered,
                providers,
                null,
                0,
                0,
                Spanish.NONE);
    }

    /** Names an online appointment type. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Whether the last button books at once or sends a request that the practice answers. */
    public enum Mode {
        BOOK,
        REQUEST
    }

    /** What patients call it. */
    public OwnWords named() {
        return new OwnWords(name, spanish.name());
    }

    /** What patients should bring or do. */
    public OwnWords instructed() {
        return new OwnWords(instructions, spanish.instructions());
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }
}
