package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.deskbell.booking.OpenDay;
import org.deskbell.web.patient.MonthSheet.Bounds;
import org.deskbell.web.patient.MonthSheet.Cell.Kind;
import org.junit.jupiter.api.Test;

/** The calendar of a month. */
class MonthSheetTest {
    private static final Bounds BOUNDS = new Bounds(LocalDate.parse("2026-11-23"), LocalDate.parse("2027-02-21"));

    @Test
    void weeks_begin_on_sunday_and_have_seven_days() {
        var december = sheet("2026-12");

        assertThat(december.weeks()).hasSize(5).allMatch(week -> week.size() == 7);
        assertThat(december.weeks().getFirst().get(2).day()).isEqualTo("2026-12-01");
    }

    @Test
    void weeks_that_are_over_are_left_out() {
        var november = sheet("2026-11");

        assertThat(november.weeks()).hasSize(2);
        assertThat(november.weeks().getFirst().getFirst().kind()).isEqualTo(Kind.OVER);
        assertThat(november.earlier()).isNull();
    }

    @Test
    void days_that_cannot_be_booked_yet_say_so() {
        var february = sheet("2027-02");

        assertThat(february.weeks().getLast().getFirst().kind()).isEqualTo(Kind.LATER);
        assertThat(february.later()).isNull();
    }

    @Test
    void the_pattern_tells_many_some_and_the_last() {
        assertThat(pattern(5)).isEqualTo("many");
        assertThat(pattern(4)).isEqualTo("some");
        assertThat(pattern(1)).isEqualTo("last");
    }

    private static String pattern(int free) {
        return new MonthSheet.Cell(LocalDate.EPOCH, Kind.FREE, free).pattern(true);
    }

    @Test
    void every_day_of_the_month_is_there_once() {
        var days = sheet("2026-12").weeks().stream()
                .flatMap(List::stream)
                .map(MonthSheet.Cell::day)
                .filter(Objects::nonNull);

        assertThat(days).hasSize(31).doesNotHaveDuplicates();
    }

    private static MonthSheet sheet(String month) {
        var first = YearMonth.parse(month).atDay(1);
        return MonthSheet.of(
                YearMonth.parse(month), BOUNDS, List.of(new OpenDay(first, OpenDay.State.FREE, List.of(), 3)));
    }
}
