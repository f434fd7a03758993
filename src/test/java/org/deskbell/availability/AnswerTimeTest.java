package org.deskbell.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.practice.HoursException;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.WeeklyHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two see patients at a practice in Denver: one on Mondays from 9 to 3 and on Fridays, one on Mondays to 5. */
class AnswerTimeTest {
    private static final ZoneId DENVER = ZoneId.of("America/Denver");
    private static final Provider.Id WASHINGTON = new Provider.Id(UUID.randomUUID());
    private static final Provider.Id FRANKLIN = new Provider.Id(UUID.randomUUID());
    private static final Operatory.Id ONE = new Operatory.Id(UUID.randomUUID());

    private final Weeks week = Weeks.of(
            DENVER,
            hours(WASHINGTON, DayOfWeek.MONDAY, "09:00", "15:00"),
            hours(WASHINGTON, DayOfWeek.FRIDAY, "09:00", "12:00"),
            hours(FRANKLIN, DayOfWeek.MONDAY, "13:00", "17:00"));

    @ParameterizedTest(name = "{0}: by {1}")
    @CsvSource({
        "2026-12-07T08:59, 2026-12-07T17:00", // the whole Monday is ahead
        "2026-12-07T09:00, 2026-12-11T12:00",
        "2026-12-07T12:30, 2026-12-11T12:00",
        "2026-12-09T10:00, 2026-12-11T12:00",
        "2026-12-11T11:59, 2026-12-14T17:00",
        "2026-12-12T23:59, 2026-12-14T17:00"
    })
    void it_is_the_end_of_the_first_working_day_that_begins_afterwards(LocalDateTime asked, LocalDateTime answered) {
        assertThat(answer(week, at(asked))).contains(at(answered));
    }

    @Test
    void a_closed_day_is_no_working_day_and_hours_of_a_date_are() {
        var monday = LocalDate.parse("2026-12-14");
        var saturday = HoursException.at(
                FRANKLIN,
                monday.minusDays(2),
                new HoursException.Hours(ONE, LocalTime.of(10, 0), LocalTime.of(11, 0)),
                "");
        var away = HoursException.away(FRANKLIN, monday, "");
        var friday = at("2026-12-11T13:00");

        assertThat(answer(week.closed(monday), friday)).contains(at("2026-12-18T12:00"));
        assertThat(answer(week.with(saturday), friday)).contains(at("2026-12-12T11:00"));
        assertThat(answer(week.with(away), friday)).contains(at("2026-12-14T15:00"));
    }

    @ParameterizedTest(name = "the clocks change on the Sunday before {0}")
    @CsvSource({"2026-03-09, 2026-03-09T23:00:00Z", "2026-11-02, 2026-11-03T00:00:00Z"})
    void it_is_what_the_wall_clock_shows_after_the_clocks_have_changed(LocalDate monday, Instant answered) {
        assertThat(answer(week, at(monday.minusDays(3).atTime(17, 0)))).contains(answered);
    }

    @ParameterizedTest(name = "on {0}, when the clocks change")
    @CsvSource({"2026-03-08, 02:30, 2026-03-08T09:00:00Z", "2026-11-01, 01:30, 2026-11-01T07:30:00Z"})
    void on_the_day_itself_it_is_when_the_clock_first_shows_it_or_passes_over_it(
            LocalDate sunday, String end, Instant answered) {
        var night = Weeks.of(DENVER, hours(WASHINGTON, DayOfWeek.SUNDAY, "00:30", end));

        assertThat(answer(night, at(sunday.minusDays(1).atTime(12, 0)))).contains(answered);
    }

    @Test
    void where_nobody_has_hours_there_is_none() {
        assertThat(answer(Weeks.of(DENVER), at("2026-12-07T09:00"))).isEmpty();
    }

    @Test
    void the_answer_to_what_begins_before_comes_before_it_begins() {
        var friday = new AnswerTime(at("2026-12-11T12:00"));

        assertThat(friday.before(at("2026-12-10T09:00"))).isEqualTo(at("2026-12-10T09:00"));
        assertThat(friday.before(at("2026-12-14T09:00"))).isEqualTo(at("2026-12-11T12:00"));
    }

    private static Optional<Instant> answer(Weeks week, Instant asked) {
        return AnswerTime.after(week.schedule(), asked).map(AnswerTime::endOfDay);
    }

    private static Instant at(String wallClock) {
        return at(LocalDateTime.parse(wallClock));
    }

    private static Instant at(LocalDateTime wallClock) {
        return wallClock.atZone(DENVER).toInstant();
    }

    private static WeeklyHours hours(Provider.Id provider, DayOfWeek day, String from, String to) {
        return new WeeklyHours(
                new WeeklyHours.Id(UUID.randomUUID()), provider, ONE, day, LocalTime.parse(from), LocalTime.parse(to));
    }
}
