package org.deskbell.practice;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;

/** A weekly stretch in which a provider can be booked online, in an operatory, in the practice's wall-clock time. */
public record WeeklyHours(
        Id id, Provider.Id provider, Operatory.Id operatory, DayOfWeek weekday, LocalTime from, LocalTime to) {
    /** Names a stretch. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public WeeklyHours {
        if (!to.isAfter(from)) throw new IllegalArgumentException("Hours must end after they start.");
    }
}
