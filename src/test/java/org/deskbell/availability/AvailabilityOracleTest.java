package org.deskbell.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.WeeklyHours;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random weeks around clock changes, against an oracle that walks through the days minute by minute and compares everything. */
class AvailabilityOracleTest {
    private static final int WEEKS = 60;

    @ParameterizedTest
    @CsvSource({
        "America/Denver, 2026-03-08",
        "America/Denver, 2026-11-01",
        "Europe/Berlin, 2026-03-29",
        "Europe/Berlin, 2026-10-25",
        "Australia/Lord_Howe, 2026-04-05",
        "Australia/Lord_Howe, 2026-10-04",
        "Africa/Cairo, 2026-04-24",
        "Africa/Cairo, 2026-10-30",
        "America/Asuncion, 2023-10-01",
        "America/Asuncion, 2024-03-24"
    })
    void slots_are_those_of_the_oracle(ZoneId zone, LocalDate change) {
        for (var seed = 0; seed < WEEKS; seed++) {
            var week = new Weeks(zone, change, new Random(seed)).any();

            assertThat(Availability.slots(week, change.minusDays(1), change.plusDays(1)))
                    .as("seed %d", seed)
                    .isEqualTo(oracle(week, change.minusDays(1), change.plusDays(1)));
        }
    }

    /** Every minute that is, in the order it comes; a wall-clock time counts the first time it is seen. */
    private static List<Slot> oracle(Week week, LocalDate from, LocalDate to) {
        var end = to.plusDays(1).atStartOfDay(week.zone()).toInstant();
        var slots = new ArrayList<Slot>();
        var seen = new HashSet<LocalDateTime>();
        for (var now = from.atStartOfDay(week.zone()).toInstant(); now.isBefore(end); now = now.plusSeconds(60)) {
            var at = now.atZone(week.zone()).toLocalDateTime();
            if (!seen.add(at)) continue;
            for (var hours : week.hours()) {
                var slot = new Slot(now, at, hours.provider(), hours.operatory());
                if (isOffered(week, hours, slot)) slots.add(slot);
            }
        }
        return slots;
    }

    private static boolean isOffered(Week week, WeeklyHours hours, Slot slot) {
        var day = slot.at().toLocalDate();
        var end = slot.startsAt().plus(week.length());
        var last = day.atTime(hours.to());
        return hours.weekday() == day.getDayOfWeek()
                && !week.closed().contains(day)
                && !slot.at().toLocalTime().isBefore(hours.from())
                && Duration.between(hours.from(), slot.at().toLocalTime()).toMinutes()
                                % week.grid().toMinutes()
                        == 0
                && !slot.at().plus(week.length()).isAfter(last)
                && !end.atZone(week.zone()).toLocalDateTime().isAfter(last)
                && !slot.startsAt().isBefore(week.earliest())
                && slot.startsAt().isBefore(week.latest())
                && week.taken().stream().noneMatch(taken -> touches(taken, slot, end));
    }

    private static boolean touches(Taken taken, Slot slot, Instant end) {
        return (slot.provider().equals(taken.provider()) || slot.operatory().equals(taken.operatory()))
                && taken.from().isBefore(taken.to())
                && taken.from().isBefore(end)
                && taken.to().isAfter(slot.startsAt());
    }

    /** Makes weeks by chance; the same seed makes the same week. */
    private record Weeks(ZoneId zone, LocalDate change, Random chance) {
        Week any() {
            var providers = IntStream.range(0, 3)
                    .mapToObj(i -> new Provider.Id(id(1, i)))
                    .toList();
            var operatories = IntStream.range(0, 2)
                    .mapToObj(i -> new Operatory.Id(id(2, i)))
                    .toList();
            var start = change.atStartOfDay(zone).toInstant();
            return new Week(
                    zone,
                    hours(providers, operatories),
                    chance.nextInt(4) == 0 ? Set.of(change.plusDays(chance.nextInt(3) - 1)) : Set.of(),
                    IntStream.range(0, chance.nextInt(25))
                            .mapToObj(i -> taken(start, one(providers), one(operatories)))
                            .toList(),
                    Duration.ofMinutes(5L * (1 + chance.nextInt(24))),
                    Duration.ofMinutes(chance.nextBoolean() ? 30 : 20),
                    start.plus(Duration.ofMinutes(chance.nextInt(1800) - 1700)),
                    start.plus(Duration.ofMinutes(chance.nextInt(2880))));
        }

        private List<WeeklyHours> hours(List<Provider.Id> providers, List<Operatory.Id> operatories) {
            var hours = new ArrayList<WeeklyHours>();
            for (var provider : providers)
                for (var day : DayOfWeek.values()) {
                    var noon = 5 * (1 + chance.nextInt(280));
                    if (chance.nextBoolean())
                        hours.add(stretch(provider, one(operatories), day, chance.nextInt(noon), noon));
                    if (chance.nextBoolean()) hours.add(stretch(provider, one(operatories), day, noon, 1435));
                }
            return hours;
        }

        private static WeeklyHours stretch(
                Provider.Id provider, Operatory.Id operatory, DayOfWeek day, int from, int to) {
            return new WeeklyHours(
                    new WeeklyHours.Id(UUID.randomUUID()), provider, operatory, day, minute(from / 5 * 5), minute(to));
        }

        private Taken taken(Instant start, Provider.Id provider, Operatory.Id operatory) {
            var from = start.plus(Duration.ofMinutes(5L * (chance.nextInt(864) - 288)));
            var which = chance.nextInt(3);
            return new Taken(
                    which == 0 ? null : provider,
                    which == 1 ? null : operatory,
                    from,
                    from.plus(Duration.ofMinutes(5L * chance.nextInt(40))));
        }

        private <T> T one(List<T> of) {
            return of.get(chance.nextInt(of.size()));
        }

        private static LocalTime minute(int ofDay) {
            return LocalTime.ofSecondOfDay(ofDay * 60L);
        }

        private static UUID id(int kind, int number) {
            return new UUID(kind, number);
        }
    }
}
