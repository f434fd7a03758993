package org.deskbell.pms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The PMS did not answer, or not in words we know; the message says which, without patient data. */
public final class PmsSilent extends Exception {
    private static final long serialVersionUID = 1;
    /** A PMS that asks for more may have been set wrong, and somebody waits. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final @Nullable Duration asked;

    public PmsSilent(String words) {
        this(words, (Duration) null);
    }

    /** @param asked how long the PMS asks to be left alone; null if it does not say */
    public PmsSilent(String words, @Nullable Duration asked) {
        super(words);
        this.asked = asked;
    }

    public PmsSilent(String words, Throwable cause) {
        super(words, cause);
        this.asked = null;
    }

    /** What a person is told. */
    public String words() {
        return String.valueOf(getMessage());
    }

    /** How long the PMS asks to be left alone; null if it does not say. */
    public @Nullable Duration asked() {
        return asked;
    }

    /** How long it is to be left alone: as long as it asks, but no longer than an hour, and no shorter than is usual. */
    public Duration pause(Duration usual) {
        if (asked == null || asked.compareTo(usual) < 0) return usual;
        return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
    }
}
