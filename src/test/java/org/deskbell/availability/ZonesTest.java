package org.deskbell.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.WeeklyHours;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every time zone that Java knows, day by day for ten years, open around the clock: by the quarter near a change of the clocks. */
class ZonesTest {
    private static final LocalDate FIRST = LocalDate.parse("2021-01-01");
    private static final LocalDate LAST = LocalDate.parse("2030-12-31");
    private static final int LENGTH = 15;

    /** Calendar files bring zones of their own into a running application, named after their maker. */
    static Stream<ZoneId> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> !id.startsWith("ical4j"))
                .sorted()
                .map(ZoneId::of);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void every_wall_time_that_is_exists_once_and_none_that_is_not(ZoneId zone) {
        var changes = daysNearChanges(zone);
        var byTheHour = everyMinutes(zone, 120);
        var byTheQuarter = everyMinutes(zone, 15);
        var before = Long.MIN_VALUE;
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            var isNear = changes.contains(day);
            var times = (isNear ? byTheQuarter : byTheHour).on(day);
            before = check(zone, times, isNear ? 15 : 120, before);
        }
    }

    private static Set<LocalDate> daysNearChanges(ZoneId zone) {
        var days = new HashSet<LocalDate>();
        var rules = zone.getRules();
        var change = rules.nextTransition(FIRST.minusDays(3).atStartOfDay(zone).toInstant());
        while (change != null && change.getDateTimeBefore().toLocalDate().isBefore(LAST.plusDays(3))) {
            var day = change.getDateTimeBefore().toLocalDate();
            day.minusDays(2).datesUntil(day.plusDays(3)).forEach(days::add);
            change = rules.nextTransition(change.getInstant());
        }
        return days;
    }

    private static Availability everyMinutes(ZoneId zone, int grid) {
        var weeks = Weeks.of(zone, aroundTheClock()).with(Weeks.stay(LENGTH, grid));
        return Availability.of(weeks.week(), FIRST, LAST);
    }

    /** Each wall time that is, in order, at its first moment; gives the last moment. */
    private static long check(ZoneId zone, DayTimes times, int grid, long before) {
        var place = 0;
        var last = before;
        for (var minute = 0; minute + LENGTH < 24 * 60; minute += grid) {
            var at = times.day().atTime(minute / 60, minute % 60);
            var offsets = zone.getRules().getValidOffsets(at);
            if (offsets.isEmpty() || endsTooLate(zone, times.day(), at.toEpochSecond(offsets.getFirst()))) continue;
            var start = at.toEpochSecond(offsets.getFirst());
            if (place == times.size() || times.start(place) != start || start <= last)
                assertThat(times.slots()).as("%s %s", zone, at).isEmpty();
            if (!times.time(place).equals(at.toLocalTime()))
                assertThat(times.slot(place).at()).isEqualTo(at);
            last = start;
            place++;
        }
        if (place != times.size())
            assertThat(times.slots()).as("%s %s", zone, times.day()).hasSize(place);
        return last;
    }

    private static boolean endsTooLate(ZoneId zone, LocalDate day, long start) {
        var end = start + LENGTH * 60L;
        return zone.getRules().getOffset(Instant.ofEpochSecond(end)).getTotalSeconds() + end
                > day.toEpochDay() * 86_400 + LocalTime.of(23, 59).toSecondOfDay();
    }

    private static WeeklyHours[] aroundTheClock() {
        var provider = new Provider.Id(UUID.randomUUID());
        var operatory = new Operatory.Id(UUID.randomUUID());
        return Stream.of(DayOfWeek.values())
                .map(day -> new WeeklyHours(
                        new WeeklyHours.Id(UUID.randomUUID()),
                        provider,
                        operatory,
                        day,
                        LocalTime.MIDNIGHT,
                        LocalTime.of(23, 59)))
                .toArray(WeeklyHours[]::new);
    }
}
