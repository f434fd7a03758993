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
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskbell.practice.Block;
import org.deskbell.practice.HoursException;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.WeeklyHours;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random weeks around clock changes, against an oracle that walks through the days minute by minute and compares everything. */
class AvailabilityOracleTest {
    private static final int WEEKS = 60;
    private static final int STEP = 5;

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
            var weeks = new Chance(zone, change, new Random(seed)).any();
            var oracle = oracle(weeks, change.minusDays(1), change.plusDays(1));

            assertThat(Availability.slots(weeks.week(), change.minusDays(1), change.plusDays(1)))
                    .as("seed %d", seed)
                    .isEqualTo(oracle);
            assertThat(oneByOne(weeks, change)).as("seed %d, each", seed).isEqualTo(oracle);
        }
    }

    /** What is said about each moment alone. */
    private static List<Slot> oneByOne(Weeks weeks, LocalDate change) {
        var availability = Availability.of(weeks.week(), change.minusDays(1), change.plusDays(1));
        return moments(weeks.zone(), change.minusDays(1), change.plusDays(1))
                .flatMap(moment -> availability.at(moment, true).stream())
                .toList();
    }

    private static Stream<Instant> moments(ZoneId zone, LocalDate from, LocalDate to) {
        var end = to.plusDays(1).atStartOfDay(zone).toInstant();
        return Stream.iterate(
                from.atStartOfDay(zone).toInstant(), now -> now.isBefore(end), now -> now.plusSeconds(STEP * 60L));
    }

    /** Every fifth minute that is, in the order it comes; a wall-clock time counts the first time it is seen. */
    private static List<Slot> oracle(Weeks weeks, LocalDate from, LocalDate to) {
        var slots = new ArrayList<Slot>();
        var seen = new HashSet<LocalDateTime>();
        moments(weeks.zone(), from, to).forEach(now -> {
            var at = now.atZone(weeks.zone()).toLocalDateTime();
            if (!seen.add(at)) return;
            for (var provider : weeks.providers())
                for (var hours : hoursOf(weeks, provider, at.toLocalDate())) {
                    var slot = new Slot(now, at, provider, hours.operatory());
                    if (isOffered(weeks, hours, slot)) slots.add(slot);
                }
        });
        return slots;
    }

    private static List<HoursException.Hours> hoursOf(Weeks weeks, Provider.Id provider, LocalDate day) {
        var special = weeks.exceptions().stream()
                .filter(exception ->
                        exception.provider().equals(provider) && exception.day().equals(day))
                .toList();
        if (!special.isEmpty())
            return special.stream()
                    .flatMap(exception -> Stream.ofNullable(exception.hours()))
                    .toList();
        return weeks.hours().stream()
                .filter(hours -> hours.provider().equals(provider) && hours.weekday() == day.getDayOfWeek())
                .map(hours -> new HoursException.Hours(hours.operatory(), hours.from(), hours.to()))
                .toList();
    }

    private static boolean isOffered(Weeks weeks, HoursException.Hours hours, Slot slot) {
        var stay = weeks.stay();
        var day = slot.at().toLocalDate();
        var end = slot.startsAt().plus(stay.length());
        var last = day.atTime(hours.to());
        return !weeks.closed().contains(day)
                && !slot.at().toLocalTime().isBefore(hours.from())
                && Duration.between(hours.from(), slot.at().toLocalTime()).toMinutes()
                                % stay.grid().toMinutes()
                        == 0
                && !slot.at().plus(stay.length()).isAfter(last)
                && !end.atZone(weeks.zone()).toLocalDateTime().isAfter(last)
                && !slot.startsAt().isBefore(weeks.earliest())
                && slot.startsAt().isBefore(weeks.latest())
                && weeks.taken().stream().noneMatch(taken -> touches(taken, slot, stay))
                && occupied(slot, stay).noneMatch(now -> isBlocked(weeks, slot, now));
    }

    private static boolean touches(Taken taken, Slot slot, Stay stay) {
        return (slot.provider().equals(taken.provider()) || slot.operatory().equals(taken.operatory()))
                && taken.from().isBefore(taken.to())
                && taken.from().isBefore(slot.startsAt().plus(stay.length()).plus(stay.after()))
                && taken.to().isAfter(slot.startsAt().minus(stay.before()));
    }

    private static Stream<Instant> occupied(Slot slot, Stay stay) {
        var end = slot.startsAt().plus(stay.length()).plus(stay.after());
        return Stream.iterate(
                slot.startsAt().minus(stay.before()), now -> now.isBefore(end), now -> now.plusSeconds(STEP * 60L));
    }

    private static boolean isBlocked(Weeks weeks, Slot slot, Instant now) {
        var at = now.atZone(weeks.zone()).toLocalDateTime();
        return weeks.blocks().stream()
                .filter(block -> block.provider() == null || block.provider().equals(slot.provider()))
                .filter(block -> block.operatory() == null || block.operatory().equals(slot.operatory()))
                .anyMatch(block -> !at.isBefore(block.from()) && at.isBefore(block.to()));
    }

    /** Makes weeks by chance; the same seed makes the same weeks. */
    private record Chance(ZoneId zone, LocalDate change, Random chance) {
        Weeks any() {
            var providers = IntStream.range(0, 3)
                    .mapToObj(i -> new Provider.Id(id(1, i)))
                    .toList();
            var operatories = IntStream.range(0, 3)
                    .mapToObj(i -> new Operatory.Id(id(2, i)))
                    .toList();
            var start = change.atStartOfDay(zone).toInstant();
            return new Weeks(
                    zone,
                    hours(providers, operatories),
                    exceptions(providers, operatories),
                    chance.nextInt(4) == 0 ? List.of(change.plusDays(chance.nextInt(3) - 1)) : List.of(),
                    IntStream.range(0, chance.nextInt(4))
                            .mapToObj(i -> block(one(providers), one(operatories)))
                            .toList(),
                    IntStream.range(0, chance.nextInt(25))
                            .mapToObj(i -> taken(start, one(providers), one(operatories)))
                            .toList(),
                    stay(),
                    start.plus(Duration.ofMinutes(chance.nextInt(1800) - 1700)),
                    start.plus(Duration.ofMinutes(chance.nextInt(2880))));
        }

        private Stay stay() {
            return new Stay(
                    minutes(1 + chance.nextInt(24)),
                    chance.nextBoolean() ? Duration.ZERO : minutes(chance.nextInt(7)),
                    chance.nextBoolean() ? Duration.ZERO : minutes(chance.nextInt(7)),
                    minutes(List.of(1, 3, 4, 6, 12).get(chance.nextInt(5))));
        }

        private static Duration minutes(int steps) {
            return Duration.ofMinutes((long) STEP * steps);
        }

        /** Operatories are shared, and some providers have two at once. */
        private List<WeeklyHours> hours(List<Provider.Id> providers, List<Operatory.Id> operatories) {
            var hours = new ArrayList<WeeklyHours>();
            for (var provider : providers)
                for (var day : DayOfWeek.values()) {
                    var noon = STEP * (1 + chance.nextInt(280));
                    if (chance.nextBoolean())
                        hours.add(stretch(provider, operatories.getFirst(), day, chance.nextInt(noon), noon));
                    if (chance.nextBoolean()) hours.add(stretch(provider, operatories.getFirst(), day, noon, 1435));
                    if (chance.nextInt(3) == 0)
                        hours.add(stretch(provider, operatories.getLast(), day, chance.nextInt(700), 1000));
                }
            return hours;
        }

        private static WeeklyHours stretch(
                Provider.Id provider, Operatory.Id operatory, DayOfWeek day, int from, int to) {
            return new WeeklyHours(
                    new WeeklyHours.Id(UUID.randomUUID()),
                    provider,
                    operatory,
                    day,
                    minute(from / STEP * STEP),
                    minute(to));
        }

        private List<HoursException> exceptions(List<Provider.Id> providers, List<Operatory.Id> operatories) {
            return providers.stream()
                    .filter(provider -> chance.nextInt(3) == 0)
                    .flatMap(provider -> exception(provider, operatories, change.plusDays(chance.nextInt(3) - 1)))
                    .toList();
        }

        private Stream<HoursException> exception(Provider.Id provider, List<Operatory.Id> operatories, LocalDate day) {
            if (chance.nextInt(3) == 0) return Stream.of(HoursException.away(provider, day, ""));
            var noon = STEP * (1 + chance.nextInt(280));
            var early = new HoursException.Hours(one(operatories), minute(0), minute(noon));
            var late = new HoursException.Hours(one(operatories), minute(noon), minute(1435));
            var kept = chance.nextBoolean() ? List.of(early) : List.of(early, late);
            return kept.stream().map(hours -> HoursException.at(provider, day, hours, ""));
        }

        private Block block(Provider.Id provider, Operatory.Id operatory) {
            var from = change.atStartOfDay().plusMinutes((long) STEP * (chance.nextInt(576) - 288));
            var to = from.plus(minutes(1 + chance.nextInt(30)));
            return switch (chance.nextInt(3)) {
                case 0 -> Block.of(provider, from, to, "Meeting");
                case 1 -> Block.of(operatory, from, to, "Repair");
                default -> Block.ofAll(from, to, "Lunch");
            };
        }

        private Taken taken(Instant start, Provider.Id provider, Operatory.Id operatory) {
            var from = start.plus(Duration.ofMinutes((long) STEP * (chance.nextInt(864) - 288)));
            var which = chance.nextInt(3);
            return new Taken(
                    which == 0 ? null : provider,
                    which == 1 ? null : operatory,
                    from,
                    from.plus(Duration.ofMinutes((long) STEP * chance.nextInt(40))));
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
