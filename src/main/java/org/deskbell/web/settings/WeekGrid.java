package org.deskbell.web.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deskbell.practice.WeeklyHours;
import org.jspecify.annotations.Nullable;

/**
 * The week of a provider as a table: half-hour columns from 7 to 19, or further if the hours need it; a stretch is one
 * cell.
 *
 * @param clock the hours at the head, each over two columns
 */
record WeekGrid(List<Integer> clock, List<Day> days) {
    private static final int EARLIEST = 7;
    private static final int LATEST = 19;
    private static final int COLUMN = 30;

    /** A row of the table. */
    record Day(DayOfWeek weekday, List<Cell> cells) {
        public boolean isOff() {
            return cells.stream().allMatch(cell -> cell.stretch() == null);
        }
    }

    /** A cell over so many half hours: a stretch, or nothing. */
    record Cell(int span, @Nullable WeeklyHours stretch) {}

    static WeekGrid of(List<WeeklyHours> hours) {
        var first = hours.stream().mapToInt(one -> one.from().getHour()).reduce(EARLIEST, Math::min);
        var last = hours.stream().mapToInt(one -> endHour(one.to())).reduce(LATEST, Math::max);
        var days = Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(day, cells(on(day, hours), first * 2, last * 2)))
                .toList();
        return new WeekGrid(IntStream.range(first, last).boxed().toList(), days);
    }

    public int columns() {
        return clock.size() * 2;
    }

    private static int endHour(LocalTime to) {
        return to.getMinute() == 0 ? to.getHour() : to.getHour() + 1;
    }

    private static List<WeeklyHours> on(DayOfWeek day, List<WeeklyHours> hours) {
        return hours.stream()
                .filter(one -> one.weekday() == day)
                .sorted(java.util.Comparator.comparing(WeeklyHours::from))
                .toList();
    }

    private static List<Cell> cells(List<WeeklyHours> day, int first, int last) {
        var cells = new ArrayList<Cell>();
        var reached = first;
        for (var stretch : day) {
            var begin = Math.max(reached, minutes(stretch.from()) / COLUMN);
            var end = Math.max(begin + 1, Math.ceilDiv(minutes(stretch.to()), COLUMN));
            if (begin > reached) cells.add(new Cell(begin - reached, null));
            cells.add(new Cell(end - begin, stretch));
            reached = end;
        }
        if (reached < last) cells.add(new Cell(last - reached, null));
        return cells;
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
