package org.deskbell.booking;

import java.time.LocalDate;
import java.util.List;
import org.deskbell.availability.Slot;

/**
 * A day of the calendar.
 *
 * @param slots what is offered, under the practice's rule "only the first"
 * @param free how many there are without that rule
 */
public record OpenDay(LocalDate day, State state, List<Slot> slots, int free) {
    /** What there is on a day. */
    public enum State {
        /** Something is free. */
        FREE,
        /** Something is free, but not near the time of day that was asked for. */
        NOT_THEN,
        /** Everything is taken. */
        FULL,
        /** Nothing could be booked at all: no hours, a closed day, too soon or too far ahead. */
        CLOSED
    }
}
