package org.deskbell.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.WeeklyHours;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private static final ZoneId DENVER = ZoneId.of("America/Denver");
    private static final LocalDate MONDAY = LocalDate.parse("2026-12-07");
    private static final Provider.Id WASHINGTON = new Provider.Id(UUID.randomUUID());
    private static final Provider.Id FRANKLIN = new Provider.Id(UUID.randomUUID());
    private static final Operatory.Id ONE = new Operatory.Id(UUID.randomUUID());
    private static final Operatory.Id TWO = new Operatory.Id(UUID.randomUUID());

    @Test
    void starts_lie_on_the_grid_and_the_visit_ends_within_the_hours() {
        var morning = hours(WASHINGTON, ONE, DayOfWeek.MONDAY, "09:00", "11:15");

        assertThat(times(Weeks.of(DENVER, morning), MONDAY)).containsExactly("09:00", "09:30", "10:00");
    }

    @Test
    void each_stretch_has_a_grid_of_its_own() {
        var morning = hours(WASHINGTON, ONE, DayOfWeek.MONDAY, "09:00", "10:10");
        var noon = hours(WASHINGTON, ONE, DayOfWeek.MONDAY, "11:10", "12:40");

        assertThat(times(Weeks.of(DENVER, morning, noon), MONDAY)).containsExactly("09:00", "11:10", "11:40");
    }

    @Test
    void a_closed_day_has_no_slots() {
        var week = Weeks.of(DENVER, hours(WASHINGTON, ONE, DayOfWeek.MONDAY, "09:00", "12:00"));
        var closed = week.closed(MONDAY);

        assertThat(times(closed, MONDAY)).isEmpty();
        assertThat(times(closed, MONDAY.plusWeeks(1))).isNotEmpty();
    }

    @Test
    void what_is_taken_is_not_offered_and_what_touches_it_is() {
        var week = Weeks.of(DENVER, hours(WASHINGTON, ONE, DayOfWeek.MONDAY, "09:00", "13:00"));
        var taken = new Taken(WASHINGTON, null, at("10:00"), at("11:00"));

        assertThat(times(week.taken(taken), MONDAY)).containsExactly("09:00", "11:00", "11:30", "12:00");
    }

    @Test
    void a_taken_operatory_takes_the_time_of_every_provider_in_it() {
        var week = Weeks.of(
                DENVER,
                hours(WASHINGTON, ONE, DayOfWeek.MONDAY, "09:00", "10:00"),
                hours(FRANKLIN, TWO, DayOfWeek.MONDAY, "09:00", "10:00"));
        var taken = new Taken(null, ONE, at("09:30"), at("09:40"));

        var slots = Availability.slots(week.taken(taken).week(), MONDAY, MONDAY);

        assertThat(slots).extracting(Slot::provider).containsExactly(FRANKLIN);
    }

    @Test
    void a_long_block_around_short_ones_is_still_taken_after_them() {
        var week = Weeks.of(DENVER, hours(WASHINGTON, ONE, DayOfWeek.MONDAY, "09:00", "13:00"));
        var all = new Taken(WASHINGTON, null, at("09:00"), at("12:00"));
        var inside = new Taken(WASHINGTON, null, at("09:30"), at("10:00"));

        assertThat(times(week.taken(all, inside), MONDAY)).containsExactly("12:00");
    }

    @Test
    void the_earliest_moment_is_included_and_the_latest_is_not() {
        var week = Weeks.of(DENVER, hours(WASHINGTON, ONE, DayOfWeek.MONDAY, "09:00", "13:00"));

        assertThat(times(week.between(at("10:00"), at("11:30")), MONDAY)).containsExactly("10:00", "10:30", "11:00");
    }

    @Test
    void slots_of_one_time_stand_in_the_order_of_the_providers() {
        var week = Weeks.of(
                DENVER,
                hours(FRANKLIN, TWO, DayOfWeek.MONDAY, "09:00", "10:30"),
                hours(WASHINGTON, ONE, DayOfWeek.MONDAY, "09:00", "10:30"));

        assertThat(Availability.slots(week.week(), MONDAY, MONDAY))
                .extracting(Slot::provider)
                .containsExactly(FRANKLIN, WASHINGTON, FRANKLIN, WASHINGTON);
    }

    @Test
    void nine_stays_nine_on_both_days_when_the_clocks_change() {
        for (var day : List.of("2026-03-08", "2026-11-01"))
            assertThat(times(sunday(DENVER, "09:00", "10:00"), LocalDate.parse(day)))
                    .containsExactly("09:00");
        assertThat(first(sunday(DENVER, "09:00", "10:00"), "2026-03-08")).isEqualTo("2026-03-08T15:00:00Z");
        assertThat(first(sunday(DENVER, "09:00", "10:00"), "2026-11-01")).isEqualTo("2026-11-01T16:00:00Z");
    }

    @Test
    void a_time_that_the_clocks_skip_has_no_slot() {
        assertThat(times(sunday(DENVER, "01:00", "05:00"), LocalDate.parse("2026-03-08")))
                .containsExactly("01:00", "01:30", "03:00", "03:30", "04:00");
        assertThat(times(sunday(ZoneId.of("Europe/Berlin"), "01:00", "05:00"), LocalDate.parse("2026-03-29")))
                .containsExactly("01:00", "01:30", "03:00", "03:30", "04:00");
        assertThat(times(sunday(ZoneId.of("Australia/Lord_Howe"), "01:00", "04:00"), LocalDate.parse("2026-10-04")))
                .containsExactly("01:00", "01:30", "02:30", "03:00");
    }

    @Test
    void a_time_that_the_clocks_repeat_has_one_slot_the_earlier() {
        assertThat(times(sunday(DENVER, "00:30", "04:00"), LocalDate.parse("2026-11-01")))
                .containsExactly("00:30", "01:00", "01:30", "02:00", "02:30", "03:00");
        assertThat(first(sunday(DENVER, "01:30", "03:00"), "2026-11-01")).isEqualTo("2026-11-01T07:30:00Z");
        assertThat(first(sunday(ZoneId.of("Europe/Berlin"), "02:30", "04:00"), "2026-10-25"))
                .isEqualTo("2026-10-25T00:30:00Z");
        assertThat(first(sunday(ZoneId.of("Australia/Lord_Howe"), "01:30", "03:00"), "2026-04-05"))
                .isEqualTo("2026-04-04T14:30:00Z");
    }

    @Test
    void a_visit_over_the_skipped_hour_must_end_within_the_hours_on_the_wall() {
        assertThat(times(sunday(DENVER, "01:00", "03:00"), LocalDate.parse("2026-03-08")))
                .containsExactly("01:00");
        assertThat(times(sunday(DENVER, "01:30", "03:30"), LocalDate.parse("2026-03-08")))
                .containsExactly("01:30");
    }

    @Test
    void a_day_whose_midnight_is_skipped_begins_at_one() {
        var cairo = Weeks.of(ZoneId.of("Africa/Cairo"), hours(WASHINGTON, ONE, DayOfWeek.FRIDAY, "00:00", "03:00"));
        var asuncion = sunday(ZoneId.of("America/Asuncion"), "00:00", "03:00");

        assertThat(times(cairo, LocalDate.parse("2026-04-24"))).containsExactly("01:00", "01:30", "02:00");
        assertThat(times(asuncion, LocalDate.parse("2023-10-01"))).containsExactly("01:00", "01:30", "02:00");
    }

    private static Weeks sunday(ZoneId zone, String from, String to) {
        return Weeks.of(zone, hours(WASHINGTON, ONE, DayOfWeek.SUNDAY, from, to));
    }

    private static WeeklyHours hours(
            Provider.Id provider, Operatory.Id operatory, DayOfWeek day, String from, String to) {
        return new WeeklyHours(
                new WeeklyHours.Id(UUID.randomUUID()),
                provider,
                operatory,
                day,
                LocalTime.parse(from),
                LocalTime.parse(to));
    }

    private static Instant at(String time) {
        return MONDAY.atTime(LocalTime.parse(time)).atZone(DENVER).toInstant();
    }

    private static List<String> times(Weeks week, LocalDate day) {
        return Availability.slots(week.week(), day, day).stream()
                .map(slot -> slot.at().toLocalTime().toString())
                .toList();
    }

    private static String first(Weeks week, String day) {
        var date = LocalDate.parse(day);
        return Availability.slots(week.week(), date, date).getFirst().startsAt().toString();
    }
}
