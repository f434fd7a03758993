package org.deskbell.booking;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

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
        TIME_TAKEN,
        REMINDER
    }

    /** The same of some of its visits alone. */
    LetterDue of(Predicate<Told> visits) {
        return new LetterDue(id, about, told.stream().filter(visits).toList(), said);
    }

    @Override
    public String toString() {
        return "LetterDue[" + id + "]";
    }
}
