package org.deskbell.web.patient;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.deskbell.availability.Slot;
import org.jspecify.annotations.Nullable;

/**
 * The free time nearest to what was looked for, where nothing fits.
 *
 * @param differences how it differs: 2 days later, 1 hour earlier; each the key of a message and its number
 */
record Nearest(Slot slot, List<Difference> differences) {
    /** One of them. */
    record Difference(String key, long amount) {}

    /** @param day the day looked for; null for a whole month */
    static Nearest to(@Nullable LocalDate day, When when, Slot slot) {
        var differences = new ArrayList<Difference>();
        if (day != null)
            differences.addAll(days(ChronoUnit.DAYS.between(day, slot.at().toLocalDate())));
        differences.addAll(time(apart(when, slot.at().toLocalTime())));
        return new Nearest(slot, List.copyOf(differences));
    }

    /** How far from the time asked for; zero for a time that was within the hours before and after it. */
    private static Duration apart(When when, LocalTime time) {
        var around = when.around();
        return around == null || when.covers(time) ? Duration.ZERO : Duration.between(around, time);
    }

    private static List<Difference> days(long days) {
        return difference("days", days);
    }

    private static List<Difference> time(Duration time) {
        return time.toMinutesPart() == 0
                ? difference("hours", time.toHours())
                : difference("minutes", time.toMinutes());
    }

    private static List<Difference> difference(String unit, long amount) {
        if (amount == 0) return List.of();
        var key = "patient.nearest." + unit + (amount > 0 ? ".later" : ".earlier");
        return List.of(new Difference(key, Math.abs(amount)));
    }
}
