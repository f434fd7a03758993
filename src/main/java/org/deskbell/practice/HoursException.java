package org.deskbell.practice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On a date a provider's weekly hours are replaced: by the stretches of that date, or he is away.
 *
 * @param hours one stretch of that date; null if the provider is away all day
 * @param reason for staff; may be empty, 80 characters at most
 * @param madeBy who entered it, as shown
 */
public record HoursException(
        Id id,
        Provider.Id provider,
        LocalDate day,
        @Nullable Hours hours,
        String reason,
        String madeBy) {
    private static final int MOST = 80;

    /** Names an exception. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A stretch in an operatory, in the practice's wall-clock time. */
    public record Hours(Operatory.Id operatory, LocalTime from, LocalTime to) {
        public Hours {
            if (!to.isAfter(from)) throw new IllegalArgumentException("to: must be after from");
        }
    }

    public HoursException {
        if (reason.codePointCount(0, reason.length()) > MOST)
            throw new IllegalArgumentException("reason: at most 80 characters");
    }

    public static HoursException away(Provider.Id provider, LocalDate day, String reason) {
        return new HoursException(new Id(UUID.randomUUID()), provider, day, null, reason, "");
    }

    public static HoursException at(Provider.Id provider, LocalDate day, Hours hours, String reason) {
        return new HoursException(new Id(UUID.randomUUID()), provider, day, hours, reason, "");
    }

    public boolean isAway() {
        return hours == null;
    }
}
