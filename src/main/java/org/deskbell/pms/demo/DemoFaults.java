package org.deskbell.pms.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the demo PMS does wrong, as somebody switched it on.
 *
 * @param offlineSince null while it answers programs
 * @param words what it says when it refuses
 */
public record DemoFaults(
        @Nullable Instant offlineSince,
        boolean slow,
        boolean losesAnswers,
        boolean refusesVisits,
        boolean refusesPatients,
        boolean answersNonsense,
        boolean noCreationFromOutside,
        String words) {
    /** A PMS that works. */
    public static final DemoFaults NONE =
            new DemoFaults(null, false, false, false, false, false, false, "Operatory 2 is not scheduled that day.");

    /** The same, off line since then, or on line. */
    public DemoFaults offline(@Nullable Instant since) {
        return new DemoFaults(
                since,
                slow,
                losesAnswers,
                refusesVisits,
                refusesPatients,
                answersNonsense,
                noCreationFromOutside,
                words);
    }
}
