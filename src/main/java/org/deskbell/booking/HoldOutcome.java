package org.deskbell.booking;

import java.time.Instant;
import java.util.List;
import org.deskbell.availability.Slot;

/** What became of the wish to hold a time. */
public sealed interface HoldOutcome {
    /** It is held until then. */
    record Held(OnlineAppointment.Id hold, Slot slot, Instant until) implements HoldOutcome {}

    /** Somebody was faster; up to three of the nearest free times. */
    record SlotTaken(List<Slot> nearest) implements HoldOutcome {}

    /** The time is not offered at all; the nearest free times. */
    record NotOffered(List<Slot> nearest) implements HoldOutcome {}

    /** The scheduler is off, or the type is not offered online to this audience. */
    record Closed() implements HoldOutcome {}
}
