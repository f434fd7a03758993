package org.deskbell.web.patient;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deskbell.booking.OpenDay;
import org.jspecify.annotations.Nullable;

/**
 * A month of the calendar, its weeks from Sunday to Saturday, without the weeks that are over.
 *
 * @param earlier the month before; null if it is over
 * @param later the month after; null if it cannot be booked yet
 */
record MonthSheet(
        YearMonth month,
        @Nullable YearMonth earlier,
        @Nullable YearMonth later,
        List<List<Cell>> weeks) {
    /** The first and the last day that can be booked at all. */
    record Bounds(LocalDate today, LocalDate last) {
        /** The month nearest to the one asked for that has such a day. */
        YearMonth nearest(YearMonth asked) {
            if (asked.isBefore(YearMonth.from(today))) return YearMonth.from(today);
            return asked.isAfter(YearMonth.from(last)) ? YearMonth.from(last) : asked;
        }

        /** Whether a day of the month, or of one before it, can be booked. */
        boolean reach(YearMonth month) {
            return !month.atDay(1).isAfter(last);
        }

        LocalDate firstOf(YearMonth month) {
            return month.atDay(1).isBefore(today) ? today : month.atDay(1);
        }

        LocalDate lastOf(YearMonth month) {
            return month.atEndOfMonth().isAfter(last) ? last : month.atEndOfMonth();
        }
    }

    /** A day as the calendar shows it; what is neither FREE nor NOT_THEN cannot be pressed. */
    record Cell(@Nullable LocalDate day, Kind kind, int free) {
        private static final int MANY = 5;

        /** What a day says. */
        enum Kind {
            BLANK,
            OVER,
            FREE,
            NOT_THEN,
            FULL,
            CLOSED,
            LATER
        }

        public boolean isFree() {
            return kind == Kind.FREE;
        }

        /** Whether something is free, but at another time of day than the one that would suit. */
        public boolean isNotThen() {
            return kind == Kind.NOT_THEN;
        }

        /** The pattern: a full line for many, dashes for some, a dot for the last; always a line if counts are not told. */
        public String pattern(boolean counted) {
            return switch (kind) {
                case FREE -> !counted || free >= MANY ? "many" : free > 1 ? "some" : "last";
                case NOT_THEN -> "not-then";
                case FULL -> "full";
                case BLANK, OVER, CLOSED, LATER -> "";
            };
        }
    }

    static MonthSheet of(YearMonth month, Bounds bounds, List<OpenDay> days) {
        return new MonthSheet(
                month,
                month.isAfter(YearMonth.from(bounds.today())) ? month.minusMonths(1) : null,
                month.isBefore(YearMonth.from(bounds.last())) ? month.plusMonths(1) : null,
                weeks(month, bounds, days));
    }

    public boolean hasFree() {
        return weeks.stream().flatMap(List::stream).anyMatch(Cell::isFree);
    }

    public boolean hasOtherTimes() {
        return weeks.stream().flatMap(List::stream).anyMatch(Cell::isNotThen);
    }

    private static List<List<Cell>> weeks(YearMonth month, Bounds bounds, List<OpenDay> days) {
        var known = days.stream().collect(Collectors.toMap(OpenDay::day, Function.identity()));
        var weeks = new ArrayList<List<Cell>>();
        var sunday = bounds.firstOf(month).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        for (var start = sunday; !start.isAfter(month.atEndOfMonth()); start = start.plusWeeks(1))
            weeks.add(week(start, month, bounds, known));
        return weeks;
    }

    private static List<Cell> week(LocalDate sunday, YearMonth month, Bounds bounds, Map<LocalDate, OpenDay> known) {
        return IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(sunday::plusDays)
                .map(day -> YearMonth.from(day).equals(month) ? cell(day, bounds, known.get(day)) : blank())
                .toList();
    }

    private static Cell blank() {
        return new Cell(null, Cell.Kind.BLANK, 0);
    }

    private static Cell cell(LocalDate day, Bounds bounds, @Nullable OpenDay open) {
        if (day.isBefore(bounds.today())) return new Cell(day, Cell.Kind.OVER, 0);
        if (day.isAfter(bounds.last())) return new Cell(day, Cell.Kind.LATER, 0);
        return open == null ? new Cell(day, Cell.Kind.CLOSED, 0) : new Cell(day, kind(open), open.free());
    }

    private static Cell.Kind kind(OpenDay open) {
        return switch (open.state()) {
            case FREE -> Cell.Kind.FREE;
            case NOT_THEN -> Cell.Kind.NOT_THEN;
            case FULL -> Cell.Kind.FULL;
            case CLOSED -> Cell.Kind.CLOSED;
        };
    }
}
