package org.deskbell.web.patient;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.deskbell.availability.Slot;
import org.deskbell.practice.SchedulerSettings;
import org.jspecify.annotations.Nullable;

/**
 * When there are free times for what is sought: a month, and the times of one of its days.
 *
 * @param hours the times of day that a visitor can look around
 * @param day the day whose times are shown
 * @param slots the times of that day, one for each start
 * @param chosen the time the visitor has chosen, if it is kept for him or free
 * @param kept the hold on it; null if there is none
 * @param hasLost whether the visitor had chosen a time of the day shown, and it is not free any more
 * @param nearest where there is a free time, if nothing fits on the day or in the month
 */
record Calendar(
        Sought sought,
        When when,
        SchedulerSettings settings,
        List<LocalTime> hours,
        MonthSheet sheet,
        @Nullable LocalDate day,
        List<Slot> slots,
        @Nullable Slot chosen,
        @Nullable Kept kept,
        boolean hasLost,
        @Nullable Nearest nearest) {
    public String page() {
        return sought.page();
    }

    /** Where a chosen time is sent. */
    public String holds() {
        return sought.holds();
    }

    public String toMonth(YearMonth month) {
        return to(when.toMonth(month));
    }

    public String toDay(LocalDate day) {
        return to(when.toDay(day));
    }

    /** The day with all its times, where none is near the one that would suit. */
    public String toAllOf(LocalDate day) {
        return to(when.anyTime().toDay(day));
    }

    public String toDayOf(Slot slot) {
        return to(when.toDayOf(slot));
    }

    private String to(When other) {
        return page() + Query.of(Query.joined(sought.chosen(), other.named()));
    }

    /** All choices by name, as a form carries them hidden. */
    public Map<String, String> named() {
        return Query.joined(sought.chosen(), when.named());
    }

    /** Whether a time is chosen and kept for the visitor. */
    public boolean keeps() {
        return chosen != null && kept != null && !kept.isLapsed();
    }

    /** Whether the time chosen was kept until a while ago, and is still free. */
    public boolean hasLapsed() {
        return chosen != null && !keeps() && when.hold() != null;
    }
}
