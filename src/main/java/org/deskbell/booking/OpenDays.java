package org.deskbell.booking;

import java.util.List;

/**
 * The calendar as one look saw it.
 *
 * @param answersFirst whether the practice answers before a visit is booked
 */
public record OpenDays(List<OpenDay> days, boolean answersFirst, Look.Seen seen) {
    public boolean areFree() {
        return days.stream().anyMatch(day -> day.free() > 0);
    }
}
