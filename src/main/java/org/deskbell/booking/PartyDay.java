package org.deskbell.booking;

import java.time.LocalDate;
import java.util.List;
import org.deskbell.availability.Slot;

/**
 * A day of a family's calendar.
 *
 * @param times each a slot for every seat, in the order of the seats; by the start of the first
 */
public record PartyDay(LocalDate day, OpenDay.State state, List<List<Slot>> times) {}
