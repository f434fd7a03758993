package org.deskbell.web.patient;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.deskbell.availability.Slot;
import org.jspecify.annotations.Nullable;

/**
 * The third step: when there are free times.
 *
 * @param hours the times of day that a visitor can look around
 * @param day the day whose times are shown
 * @param slots the times of that day, one for each start
 * @param chosen the time the visitor has chosen, if it is among them
 * @param nearest where there is a free time, if the month has none
 */
record Times(
        List<LocalTime> hours,
        MonthSheet sheet,
        @Nullable LocalDate day,
        List<Slot> slots,
        @Nullable Slot chosen,
        @Nullable Slot nearest) {}
