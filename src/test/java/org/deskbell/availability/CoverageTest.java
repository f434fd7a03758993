package org.deskbell.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.deskbell.practice.Block;
import org.deskbell.practice.HoursException;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedule;
import org.deskbell.practice.WeeklyHours;
import org.junit.jupiter.api.Test;

/** Which booked visits a schedule has room for. */
class CoverageTest {
    private static final ZoneId DENVER = ZoneId.of("America/Denver");
    private static final LocalDate MONDAY = LocalDate.parse("2026-12-07");
    private static final Provider.Id WASHINGTON = new Provider.Id(UUID.randomUUID());
    private static final Operatory.Id ONE = new Operatory.Id(UUID.randomUUID());
    private static final Operatory.Id TWO = new Operatory.Id(UUID.randomUUID());

    private final Weeks weeks = Weeks.of(DENVER, hours("09:00", "12:00"), hours("12:00", "17:00"));

    @Test
    void a_visit_within_the_hours_is_covered_whatever_the_usual_starts_are() {
        assertThat(covers(weeks, ONE, "09:10", "09:40")).isTrue();
        assertThat(covers(weeks, ONE, "08:50", "09:40")).isFalse();
        assertThat(covers(weeks, ONE, "16:30", "17:01")).isFalse();
    }

    @Test
    void hours_that_touch_are_one_stretch() {
        assertThat(covers(weeks, ONE, "11:30", "12:30")).isTrue();
    }

    @Test
    void hours_in_another_operatory_do_not_cover_it() {
        assertThat(covers(weeks, TWO, "09:00", "10:00")).isFalse();
    }

    @Test
    void a_closed_day_covers_nothing() {
        assertThat(covers(weeks.closed(MONDAY), ONE, "09:00", "10:00")).isFalse();
    }

    @Test
    void hours_for_the_date_decide() {
        var early = new HoursException.Hours(ONE, LocalTime.of(7, 0), LocalTime.of(9, 0));

        assertThat(covers(weeks.with(HoursException.away(WASHINGTON, MONDAY, "")), ONE, "09:00", "10:00"))
                .isFalse();
        assertThat(covers(weeks.with(HoursException.at(WASHINGTON, MONDAY, early, "")), ONE, "08:00", "09:00"))
                .isTrue();
    }

    @Test
    void a_block_hits_what_it_overlaps_and_not_what_it_touches() {
        var blocked = weeks.with(Block.ofAll(MONDAY.atTime(10, 0), MONDAY.atTime(11, 0), "Training"));

        assertThat(covers(blocked, ONE, "09:00", "10:00")).isTrue();
        assertThat(covers(blocked, ONE, "09:30", "10:30")).isFalse();
        assertThat(covers(blocked, ONE, "11:00", "12:00")).isTrue();
    }

    @Test
    void who_is_gone_is_lacked_also_where_there_never_were_hours() {
        var before = weeks.schedule();
        var after = new Schedule(
                before.edition(),
                before.practice(),
                before.settings(),
                before.types(),
                List.of(new Provider(WASHINGTON, "Dr. Washington", null, Instant.EPOCH)),
                before.operatories(),
                before.hours(),
                before.exceptions(),
                before.closedDays(),
                before.blocks(),
                before.pmsCan());
        var evening = MONDAY.atTime(18, 0).atZone(DENVER).toInstant();

        assertThat(Coverage.of(after).lacks(WASHINGTON, ONE, evening, evening.plusSeconds(1_800)))
                .contains(new Lack.Gone());
        assertThat(lacks(weeks, ONE, "18:00", "18:30")).doesNotContain(new Lack.Gone());
    }

    @Test
    void a_visit_may_lack_more_than_one_thing() {
        var meeting = Block.ofAll(MONDAY.atTime(17, 0), MONDAY.atTime(19, 0), "Meeting");
        var away = weeks.with(HoursException.away(WASHINGTON, MONDAY, ""));

        assertThat(lacks(weeks, ONE, "18:00", "19:00")).containsExactly(new Lack.Hours());
        assertThat(lacks(weeks.closed(MONDAY).with(meeting), ONE, "18:00", "19:00"))
                .containsExactlyInAnyOrder(new Lack.Hours(), new Lack.OpenDay(), new Lack.Unblocked(meeting.id()));
        assertThat(lacks(away, ONE, "09:00", "10:00")).containsExactly(new Lack.Presence());
        assertThat(lacks(away.closed(MONDAY), TWO, "09:00", "10:00"))
                .containsExactlyInAnyOrder(new Lack.Presence(), new Lack.OpenDay(), new Lack.Hours());
    }

    private static WeeklyHours hours(String from, String to) {
        return new WeeklyHours(
                new WeeklyHours.Id(UUID.randomUUID()),
                WASHINGTON,
                ONE,
                DayOfWeek.MONDAY,
                LocalTime.parse(from),
                LocalTime.parse(to));
    }

    private static boolean covers(Weeks weeks, Operatory.Id operatory, String from, String to) {
        return lacks(weeks, operatory, from, to).isEmpty();
    }

    private static Set<Lack> lacks(Weeks weeks, Operatory.Id operatory, String from, String to) {
        return Coverage.of(weeks.schedule())
                .lacks(
                        WASHINGTON,
                        operatory,
                        MONDAY.atTime(LocalTime.parse(from)).atZone(DENVER).toInstant(),
                        MONDAY.atTime(LocalTime.parse(to)).atZone(DENVER).toInstant());
    }
}
