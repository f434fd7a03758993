package org.deskbell.web.patient;

import static org.deskbell.booking.OpenDay.State.FREE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskbell.availability.Slot;
import org.deskbell.booking.Hold;
import org.deskbell.booking.Holds;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OpenDay;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.practice.WeeklyHours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the calendar for whatever is sought. */
@Component
class Calendars {
    private static final int NEAREST = 3;

    private final Practices practices;
    private final Providers providers;
    private final Holds holds;
    private final Clock clock;

    Calendars(Practices practices, Providers providers, Holds holds, Clock clock) {
        this.practices = practices;
        this.providers = providers;
        this.holds = holds;
        this.clock = clock;
    }

    /** The day it is at the practice. */
    LocalDate today() {
        return practices.current().dayOf(clock.instant());
    }

    Calendar of(Sought sought, When when) {
        var bounds = bounds();
        var held = held(when).orElse(null);
        var looked = held == null ? when.unheld() : when;
        var shows = month(sought, looked, bounds);
        var month = shows.month();
        var days = shows.days();
        var hold = held == null || !keeps(held, sought, when) ? null : held;
        var sheet = MonthSheet.of(month, bounds, days);
        var shown = shown(when, days);
        var chosen = hold == null ? free(sought, looked, shown) : slot(hold);
        var offered = shown == null ? List.<Slot>of() : shown.slots();
        var slots = oneForEachStart(
                Stream.concat(offered.stream(), onDay(chosen, shown)).toList());
        return new Calendar(
                sought,
                when,
                practices.settings(),
                hours(sought, when),
                sheet,
                shown == null ? null : shown.day(),
                slots,
                chosen,
                hold == null ? null : Kept.of(hold, clock.instant()),
                chosen == null && shown != null && shown.day().equals(dayOf(when.at())),
                slots.isEmpty() || !sheet.hasFree() ? nearest(sought, looked, bounds, month) : null);
    }

    private record Month(YearMonth month, List<OpenDay> days) {
        boolean hasFree() {
            return days.stream().anyMatch(day -> day.state() == FREE);
        }
    }

    /** The month asked for; whoever asks for no day sees the first from now on in which something is free. */
    private Month month(Sought sought, When when, MonthSheet.Bounds bounds) {
        var asked = month(sought, when, bounds, bounds.nearest(month(when, bounds)));
        if (!when.isAnyDay() || asked.hasFree()) return asked;
        return Stream.iterate(asked.month().plusMonths(1), bounds::reach, month -> month.plusMonths(1))
                .map(month -> month(sought, when, bounds, month))
                .filter(Month::hasFree)
                .findFirst()
                .orElse(asked);
    }

    private static Month month(Sought sought, When when, MonthSheet.Bounds bounds, YearMonth month) {
        return new Month(month, sought.days(bounds.firstOf(month), bounds.lastOf(month), when));
    }

    private MonthSheet.Bounds bounds() {
        var today = today();
        return new MonthSheet.Bounds(today, today.plusDays(practices.settings().horizonDays()));
    }

    private YearMonth month(When when, MonthSheet.Bounds bounds) {
        if (when.month() != null) return when.month();
        if (when.day() != null) return YearMonth.from(when.day());
        var ofTime = dayOf(when.at());
        return YearMonth.from(ofTime == null ? bounds.today() : ofTime);
    }

    private @Nullable LocalDate dayOf(@Nullable Instant at) {
        return at == null ? null : practices.current().dayOf(at);
    }

    /** The day asked for; else that of the time chosen; else the first with something free. */
    private @Nullable OpenDay shown(When when, List<OpenDay> days) {
        var asked = when.day() == null ? dayOf(when.at()) : when.day();
        return days.stream()
                .filter(one -> one.day().equals(asked))
                .findFirst()
                .or(() -> days.stream().filter(one -> one.state() == FREE).findFirst())
                .orElse(null);
    }

    /** The hold named; one that has become a visit keeps no time for who looks. */
    private Optional<Hold> held(When when) {
        return Optional.ofNullable(when.hold()).flatMap(holds::find);
    }

    /** Whether the hold keeps what is sought at the time chosen. */
    private static boolean keeps(Hold hold, Sought sought, When when) {
        return hold.startsAt().equals(when.at()) && sought.isKeptBy(hold);
    }

    Slot slot(Hold hold) {
        return slot(hold.startsAt(), hold.provider(), hold.operatory());
    }

    Slot slot(OnlineAppointment visit) {
        return slot(visit.startsAt(), visit.provider(), visit.operatory());
    }

    private Slot slot(Instant startsAt, Provider.Id provider, Operatory.Id operatory) {
        var at = startsAt.atZone(practices.current().zone()).toLocalDateTime();
        return new Slot(startsAt, at, provider, operatory);
    }

    /** The time chosen if it is free on the day shown, also where only the first of the day is offered. */
    private @Nullable Slot free(Sought sought, When when, @Nullable OpenDay shown) {
        if (when.at() == null || shown == null) return null;
        var at = when.at().atZone(practices.current().zone()).toLocalDateTime();
        if (!at.toLocalDate().equals(shown.day())) return null;
        var only = new When(at.toLocalTime(), 0, null, shown.day(), null, when.hold());
        return sought.days(shown.day(), shown.day(), only).stream()
                .flatMap(one -> one.slots().stream())
                .filter(slot -> slot.startsAt().equals(when.at()))
                .findFirst()
                .orElse(null);
    }

    /** What can be chosen at that moment: a slot for each who comes; none if it is taken. */
    List<Slot> at(PartyVisits sought, Instant at) {
        return sought.at(at, at.atZone(practices.current().zone()).toLocalDateTime());
    }

    private static Stream<Slot> onDay(@Nullable Slot chosen, @Nullable OpenDay shown) {
        var isThere =
                chosen != null && shown != null && chosen.at().toLocalDate().equals(shown.day());
        return isThere ? Stream.of(chosen) : Stream.empty();
    }

    /** With anyone, several providers may be free at the same time; a visitor sees that time once. */
    static List<Slot> oneForEachStart(Collection<Slot> slots) {
        return List.copyOf(slots.stream()
                .collect(Collectors.toMap(Slot::startsAt, Function.identity(), (first, other) -> first, TreeMap::new))
                .values());
    }

    private static @Nullable Nearest nearest(Sought sought, When when, MonthSheet.Bounds bounds, YearMonth month) {
        var from = when.day() == null ? bounds.firstOf(month) : when.day();
        var to = when.day() == null ? bounds.lastOf(month) : when.day();
        return sought.nearest(from, to, when, 1).stream()
                .findFirst()
                .map(slot -> Nearest.to(when.day(), when, slot))
                .orElse(null);
    }

    /** Up to three free times near the one asked for. */
    List<Slot> near(Sought sought, When when) {
        var bounds = bounds();
        var asked = when.day() == null ? dayOf(when.at()) : when.day();
        var day = asked == null ? bounds.firstOf(bounds.nearest(month(when, bounds))) : asked;
        var looked = held(when).isPresent() ? when : when.unheld();
        return oneForEachStart(sought.nearest(day, day, looked, NEAREST));
    }

    /** Every full hour in which somebody works who may be seen, and the time asked for. */
    private List<LocalTime> hours(Sought sought, When when) {
        var full = providers.hours().stream()
                .filter(stretch -> sought.providers().contains(stretch.provider()))
                .flatMap(Calendars::fullHours);
        return Stream.concat(full, Stream.ofNullable(when.around()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<LocalTime> fullHours(WeeklyHours stretch) {
        var first = stretch.from().truncatedTo(ChronoUnit.HOURS).getHour();
        var last = stretch.to().minusNanos(1).getHour();
        return IntStream.rangeClosed(first, last).mapToObj(hour -> LocalTime.of(hour, 0));
    }
}
