package org.deskbell;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static java.time.temporal.TemporalAdjusters.next;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.deskbell.practice.Block;
import org.deskbell.practice.HoursException;
import org.deskbell.practice.Provider;

/** What is otherwise than every week in the demo practices: somebody is away on a course, and all of them meet. */
final class DemoInterruptions {
    private static final int WEEKS_UNTIL_COURSE = 3;

    private DemoInterruptions() {}

    /** Monday and Tuesday of a course, some weeks from now. */
    static List<HoursException> away(LocalDate today, Provider.Id who) {
        var monday = today.plusWeeks(WEEKS_UNTIL_COURSE).with(next(MONDAY));
        return Stream.of(monday, monday.plusDays(1))
                .map(day -> HoursException.away(who, day, "Course"))
                .toList();
    }

    /** An hour of two Wednesdays, from next week on. */
    static List<Block> blocks(LocalDate today) {
        var wednesday = today.with(next(WEDNESDAY));
        return Stream.of(wednesday.plusWeeks(1), wednesday.plusWeeks(2))
                .map(day -> Block.ofAll(day.atTime(12, 0), day.atTime(13, 0), "Staff meeting"))
                .toList();
    }
}
