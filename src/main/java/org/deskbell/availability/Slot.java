package org.deskbell.availability;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;

/**
 * A start time at which a type can be booked with a provider in an operatory.
 *
 * @param at the same moment on the practice's wall clock
 */
public record Slot(Instant startsAt, LocalDateTime at, Provider.Id provider, Operatory.Id operatory) {
    /** How far the practice's wall clock is ahead of UTC then. */
    public ZoneOffset offset() {
        var wall = at.toEpochSecond(ZoneOffset.UTC);
        return ZoneOffset.ofTotalSeconds((int) (wall - startsAt.getEpochSecond()));
    }
}
