package org.deskbell.booking;

import java.util.List;
import org.deskbell.availability.Slot;

/** What became of a booking request. */
public sealed interface BookingOutcome {
    /** It is kept: BOOKED, or REQUESTED where the practice answers first. The same for a request sent again. */
    record Kept(OnlineAppointment appointment) implements BookingOutcome {}

    /** Somebody was faster; up to three of the nearest free times. */
    record SlotTaken(List<Slot> nearest) implements BookingOutcome {}

    /** The time is not offered at all: outside hours, on a closed day, too soon, too far ahead; the nearest free times. */
    record NotOffered(List<Slot> nearest) implements BookingOutcome {}

    /** The scheduler is off, or the type is not offered online to new patients. */
    record Closed() implements BookingOutcome {}

    /** The key was used for another request. */
    record KeyUsed() implements BookingOutcome {}
}
