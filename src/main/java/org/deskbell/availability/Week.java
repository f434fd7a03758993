package org.deskbell.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.deskbell.practice.WeeklyHours;

/**
 * All that decides which times are free.
 *
 * @param hours the weekly hours of the providers asked for
 * @param length how long the visit takes
 * @param grid the distance of possible starts, counted from the start of each stretch of hours
 * @param earliest no slot starts before it: now and the notice
 * @param latest no slot starts at or after it: the horizon
 */
public record Week(
        ZoneId zone,
        List<WeeklyHours> hours,
        Set<LocalDate> closed,
        List<Taken> taken,
        Duration length,
        Duration grid,
        Instant earliest,
        Instant latest) {
    public Week {
        if (!length.isPositive()) throw new IllegalArgumentException("length: must be positive");
        if (!grid.isPositive()) throw new IllegalArgumentException("grid: must be positive");
    }
}
