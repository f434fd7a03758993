package org.deskbell.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.deskbell.practice.OnlineAppointmentType;

/** Visits that come together: one that begins with another, or at once after it, need not keep to the usual starts. */
final class Following {
    private Following() {}

    /** Whether a visit that begins then comes together with one before it.
     *
     * @param before its type, and when it begins */
    static boolean isTogether(
            OnlineAppointmentType before, Instant beforeStartsAt, OnlineAppointmentType type, Instant startsAt) {
        var end = beforeStartsAt.plus(before.length());
        var between = Duration.ofMinutes(before.minutesAfter() + type.minutesBefore());
        return Stream.of(beforeStartsAt, end, end.plus(between)).anyMatch(startsAt::equals);
    }
}
