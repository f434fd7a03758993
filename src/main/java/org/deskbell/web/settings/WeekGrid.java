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

    /** A day: a row of the table, or several where stretches lie side by side in two chairs. */
    record Day(DayOfWeek weekday, List<List<Cell>> rows) {
        public boolean isOff() {
            return rows.isEmpty();
        }
    }

    /** A cell over so many half hours: a stretch, or nothing. */
    record Cell(int span, @Nullable WeeklyHours stretch) {}

    static WeekGrid of(List<WeeklyHours> hours) {
        var first = hours.stream().mapToInt(one -> one.from().getHour()).reduce(EARLIEST, Math::min);
        var last = hours.stream().mapToInt(one -> endHour(one.to())).reduce(LATEST, Math::max);
        var days = Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(day, rows(on(day, hours), first * 2, last * 2)))
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

    private static List<List<Cell>> rows(List<WeeklyHours> day, int first, int last) {
        var rows = new ArrayList<List<WeeklyHours>>();
        for (var stretch : day) {
            var row = rows.stream()
                    .filter(some -> endColumn(some.getLast()) <= column(stretch))
                    .findFirst();
            row.ifPresentOrElse(some -> some.add(stretch), () -> rows.add(new ArrayList<>(List.of(stretch))));
        }
        return rows.stream().map(row -> cells(row, first, last)).toList();
    }

    private static List<Cell> cells(List<WeeklyHours> row, int first, int last) {
        var cells = new ArrayList<Cell>();
        var reached = first;
        for (var stretch : row) {
            if (column(stretch) > reached) cells.add(new Cell(column(stretch) - reached, null));
            cells.add(new Cell(endColumn(stretch) - column(stretch), stretch));
            reached = endColumn(stretch);
        }
        if (reached < last) cells.add(new Cell(last - reached, null));
        return cells;
    }

    private static int column(WeeklyHours stretch) {
        return minutes(stretch.from()) / COLUMN;
    }

    private static int endColumn(WeeklyHours stretch) {
        return Math.max(column(stretch) + 1, Math.ceilDiv(minutes(stretch.to()), COLUMN));
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
