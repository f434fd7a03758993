package org.deskbell.booking;

import java.time.Instant;
import java.util.List;
import org.deskbell.availability.Slot;

/** What became of a request to book, or of an answer or a change to what was booked. */
public sealed interface BookingOutcome {
    /** Kept: BOOKED, or REQUESTED where the practice answers first. One for every visit; the same for a request sent again. */
    record Kept(List<OnlineAppointment> appointments) implements BookingOutcome {
        public Kept {
            if (appointments.isEmpty()) throw new IllegalArgumentException("appointments: at least one");
            appointments = List.copyOf(appointments);
        }

        /** The first of them, most often the only one. */
        public OnlineAppointment appointment() {
            return appointments.getFirst();
        }
    }

    /** Somebody was faster; up to three of the nearest free times. */
    record SlotTaken(List<Slot> nearest) implements BookingOutcome {}

    /** The time is not offered at all: outside hours, on a closed day, too soon, too far ahead; the nearest free times. */
    record NotOffered(List<Slot> nearest) implements BookingOutcome {}

    /** The scheduler is off, or the type is not offered online to this audience. */
    record Closed() implements BookingOutcome {}

    /** The key was used for another request. */
    record KeyUsed() implements BookingOutcome {}

    /** It was asked before in an account to which nobody is signed in now; its answer is for that. */
    record SignedOut() implements BookingOutcome {}

    /** The same request is being answered at this moment; ask again in a second. */
    record UnderWay() implements BookingOutcome {}

    /** The person has as many open appointments as the practice allows. */
    record LimitReached(int most) implements BookingOutcome {}

    /** The patient could change or restore it until then. */
    record TooLate(Instant until) implements BookingOutcome {}

    /** It was moved since whoever asked has seen it, and begins then. */
    record MovedMeanwhile(Instant startsAt) implements BookingOutcome {}

    /** Its time has come: a request that has begun is accepted no more, a visit that has ended is changed no more. */
    record Over() implements BookingOutcome {}

    /** It is in a state from which this cannot be done: cancelled, declined, or not cancelled. */
    record NotPossible(OnlineAppointment.Status status) implements BookingOutcome {}
}
