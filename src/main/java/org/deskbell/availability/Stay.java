package org.deskbell.availability;

import java.time.Duration;

/**
 * How a visit lies in the day.
 *
 * @param length how long it takes
 * @param before kept free before it
 * @param after kept free after it
 * @param grid the distance of possible starts, counted from the start of each stretch of hours
 */
public record Stay(Duration length, Duration before, Duration after, Duration grid) {
    public Stay {
        if (!length.isPositive()) throw new IllegalArgumentException("length: must be positive");
        if (!grid.isPositive()) throw new IllegalArgumentException("grid: must be positive");
        if (before.isNegative()) throw new IllegalArgumentException("before: must not be negative");
        if (after.isNegative()) throw new IllegalArgumentException("after: must not be negative");
    }
}
