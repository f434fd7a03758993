package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskbell.booking.Reasons.Question;
import org.deskbell.booking.Window.Line;
import org.deskbell.booking.Window.Source;
import org.deskbell.people.PostalAddress;
import org.deskbell.practice.Block;
import org.deskbell.practice.ClosedDay;
import org.deskbell.practice.HoursException;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedule;
import org.deskbell.practice.SchedulerSettings;
import org.deskbell.practice.WeeklyHours;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time is offered if and only if every reason passes, for practices made by chance around clock changes. */
class JudgementTest {
    private static final int PRACTICES = 40;
    private static final int STEP = 5;
    private static final List<Audience> AUDIENCES = List.of(Audience.NEW, Audience.KNOWN, Audience.STAFF);

    @ParameterizedTest
    @CsvSource({"America/Denver, 2026-03-08", "America/Denver, 2026-11-01", "Australia/Lord_Howe, 2026-10-04"})
    void a_time_is_offered_if_and_only_if_every_reason_passes(ZoneId zone, LocalDate change) {
        var offered = 0;
        for (var seed = 0; seed < PRACTICES; seed++) {
            var luck = new Luck(zone, change, new Random(seed));
            var view = luck.view();
            var audience = AUDIENCES.get(seed % AUDIENCES.size());
            for (var day : List.of(change.minusDays(1), change, change.plusDays(1)))
                for (var minute = 0; minute < 24 * 60; minute += STEP) {
                    var question = luck.question(day.atTime(minute / 60, minute % 60), audience);
                    var passes = Judgement.of(view, question).stream().allMatch(Reason::passes);
                    if (passes) offered++;
                    if (passes != isOffered(view, question))
                        assertThat(Judgement.of(view, question))
                                .as("seed %d, %s, offered %s", seed, question.at(), !passes)
                                .isEmpty();
                }
        }
        assertThat(offered).isPositive();
    }

    private static boolean isOffered(View view, Question question) {
        var day = Days.only(question.at().toLocalDate());
        var sought = new Sought(question.type(), question.provider(), question.audience(), List.of());
        return Offering.of(view, sought, day)
                .aTimeEach(new SlotSearch(
                        question.type(), question.provider(), day.from(), day.to(), null, null, question.audience()))
                .stream()
                .anyMatch(slot -> slot.at().equals(question.at()));
    }

    /** Makes practices by chance; the same seed makes the same practice. */
    private static final class Luck {
        private final Provider provider = new Provider(new Provider.Id(new UUID(1, 1)), "Dr. Washington", "DR1");
        private final List<Operatory> operatories = List.of(operatory(1), operatory(2));
        private final ZoneId zone;
        private final LocalDate change;
        private final Random chance;
        private final OnlineAppointmentType type;

        Luck(ZoneId zone, LocalDate change, Random chance) {
            this.zone = zone;
            this.change = change;
            this.chance = chance;
            this.type = new OnlineAppointmentType(
                    new OnlineAppointmentType.Id(new UUID(3, 1)),
                    "Cleaning",
                    STEP * (1 + chance.nextInt(18)),
                    chance.nextInt(10) > 0,
                    true,
                    OnlineAppointmentType.Mode.BOOK,
                    "",
                    null,
                    chance.nextInt(10) > 0,
                    chance.nextInt(10) > 0 ? List.of(provider.id()) : List.of(),
                    chance.nextBoolean() ? null : 10,
                    STEP * chance.nextInt(4),
                    STEP * chance.nextInt(4),
                    OnlineAppointmentType.Spanish.NONE);
        }

        private static Operatory operatory(int number) {
            return new Operatory(new Operatory.Id(new UUID(2, number)), "Operatory " + number, "Maple Street", null);
        }

        Question question(LocalDateTime at, Audience audience) {
            return new Question(type.id(), provider.id(), at, audience);
        }

        View view() {
            var readAt = chance.nextInt(10) > 0 ? start() : null;
            return new View(schedule(), new Window(1, readAt, lines()), now());
        }

        private Instant start() {
            return change.atStartOfDay(zone).toInstant();
        }

        private Instant now() {
            return start().minus(Duration.ofHours(chance.nextInt(60)));
        }

        private Schedule schedule() {
            return new Schedule(
                    1,
                    new Practice("maple", "Maple Street", zone, "", "", new PostalAddress("", "", "", ""), "", ""),
                    SchedulerSettings.DEFAULTS.with(to -> to.online = chance.nextInt(10) > 0),
                    List.of(type),
                    List.of(provider),
                    operatories,
                    Stream.of(DayOfWeek.values()).flatMap(this::hours).toList(),
                    exceptions(),
                    chance.nextInt(5) == 0 ? List.of(new ClosedDay(change, "Snow", "")) : List.of(),
                    IntStream.range(0, chance.nextInt(3)).mapToObj(i -> block()).toList(),
                    chance.nextBoolean() ? Optional.of(Set.of()) : Optional.empty());
        }

        private Stream<WeeklyHours> hours(DayOfWeek day) {
            var noon = STEP * (1 + chance.nextInt(280));
            var first = operatories.getFirst().id();
            var all = new ArrayList<WeeklyHours>();
            if (chance.nextInt(4) > 0) all.add(stretch(first, day, 0, noon));
            if (chance.nextInt(4) > 0) all.add(stretch(first, day, noon, 1435));
            if (chance.nextBoolean()) all.add(stretch(operatories.getLast().id(), day, STEP * chance.nextInt(90), 900));
            return all.stream();
        }

        private WeeklyHours stretch(Operatory.Id operatory, DayOfWeek day, int from, int to) {
            var id = new WeeklyHours.Id(UUID.randomUUID());
            return new WeeklyHours(id, provider.id(), operatory, day, minute(from), minute(to));
        }

        private List<HoursException> exceptions() {
            if (chance.nextInt(3) > 0) return List.of();
            if (chance.nextBoolean()) return List.of(HoursException.away(provider.id(), change, ""));
            var hours = new HoursException.Hours(operatories.getLast().id(), minute(30), minute(700));
            return List.of(HoursException.at(provider.id(), change, hours, ""));
        }

        private Block block() {
            var from = change.atStartOfDay().plusMinutes((long) STEP * (chance.nextInt(500) - 250));
            var to = from.plusMinutes((long) STEP * (1 + chance.nextInt(30)));
            return switch (chance.nextInt(3)) {
                case 0 -> Block.of(provider.id(), from, to, "Meeting");
                case 1 -> Block.of(operatories.getLast().id(), from, to, "Repair");
                default -> Block.ofAll(from, to, "Lunch");
            };
        }

        private List<Line> lines() {
            return IntStream.range(0, chance.nextInt(20)).mapToObj(i -> line()).toList();
        }

        private Line line() {
            var from = start().getEpochSecond() + 60L * STEP * (chance.nextInt(800) - 300);
            var to = from + 60L * STEP * (1 + chance.nextInt(10));
            return new Line(
                    chance.nextBoolean() ? Source.HERE : Source.PMS,
                    chance.nextBoolean() ? List.of(provider.id(), operatory()) : List.of(operatory()),
                    List.of((double) from),
                    List.of((double) to));
        }

        private Operatory.Id operatory() {
            return operatories.get(chance.nextInt(2)).id();
        }

        private static LocalTime minute(int ofDay) {
            return LocalTime.ofSecondOfDay(ofDay * 60L);
        }
    }
}
