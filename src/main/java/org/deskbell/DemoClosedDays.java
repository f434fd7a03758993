package org.deskbell;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The days of the coming year on which the demo practices are closed. */
final class DemoClosedDays {
    private static final int FOURTH = 4;

    private DemoClosedDays() {}

    /** Each day and why, soonest first. */
    static SequencedMap<LocalDate, String> from(LocalDate today) {
        var days = new TreeMap<LocalDate, String>();
        days.put(thanksgiving(today), "Thanksgiving");
        days.put(next(today, MonthDay.of(Month.DECEMBER, 24)), "Christmas Eve");
        days.put(next(today, MonthDay.of(Month.DECEMBER, 25)), "Christmas Day");
        days.put(next(today, MonthDay.of(Month.JANUARY, 1)), "New Year's Day");
        return days;
    }

    private static LocalDate thanksgiving(LocalDate today) {
        var thisYear = thanksgivingOf(today.getYear());
        return thisYear.isBefore(today) ? thanksgivingOf(today.getYear() + 1) : thisYear;
    }

    private static LocalDate thanksgivingOf(int year) {
        return LocalDate.of(year, Month.NOVEMBER, 1).with(dayOfWeekInMonth(FOURTH, THURSDAY));
    }

    private static LocalDate next(LocalDate today, MonthDay day) {
        var thisYear = day.atYear(today.getYear());
        return thisYear.isBefore(today) ? day.atYear(today.getYear() + 1) : thisYear;
    }
}
