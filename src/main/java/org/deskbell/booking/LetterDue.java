package org.deskbell.booking;

import java.util.List;
import java.util.UUID;

/**
 * A letter that is still to be put into words.
 *
 * @param told the visits as they were when it happened, by time
 * @param said the practice's own words to the patient; may be empty
 */
record LetterDue(UUID id, About about, List<Told> told, String said) {
    /** What happened. */
    enum About {
        /** Without a visit: nothing is told of any. */
        REGISTERED,
        REGISTERED_AND_BOOKED,
        BOOKED,
        ACCEPTED,
        DECLINED,
        MOVED,
        CANCELLED,
        CANCELLED_BY_PRACTICE,
        RESTORED,
        MOVE_ASKED,
        TIME_TAKEN
    }

    @Override
    public String toString() {
        return "LetterDue[" + id + "]";
    }
}
