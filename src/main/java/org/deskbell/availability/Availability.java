package org.deskbell.availability;

import java.time.LocalDate;
import java.util.List;

/** Which times are free: pure arithmetic, without clock, network or database. */
public final class Availability {
    private Availability() {}

    /** Every free slot from one day to another, both included, by time and then in the order of the hours' providers.
     * A wall-clock time that the clocks skip has no slot; one that they repeat has one, the earlier. */
    public static List<Slot> slots(Week week, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }
}
