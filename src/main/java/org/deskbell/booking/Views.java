package org.deskbell.booking;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.deskbell.booking.Window.Span;
import org.deskbell.practice.HoursException;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedule;
import org.deskbell.practice.Schedules;
import org.deskbell.practice.WeeklyHours;
import org.springframework.stereotype.Component;

/** Looks at the schedule and at what is taken with one statement, unless the schedule has changed since the last look. */
@Component
class Views {
    private static final int TRIES = 3;
    /** The most that may be kept free before or after a visit (V011). */
    private static final Duration AROUND = Duration.ofHours(2);

    private final Schedules schedules;
    private final WindowTable table;
    private final Clock clock;

    Views(Schedules schedules, WindowTable table, Clock clock) {
        this.schedules = schedules;
        this.table = table;
        this.clock = clock;
    }

    /** What those who seek need to know about these days.
     *
     * @throws org.deskbell.tenancy.NotFound if the practice was never set up */
    View of(List<Sought> all, Days days) {
        var without = all.stream().flatMap(sought -> sought.without().stream()).toList();
        var byStaff = all.stream().anyMatch(sought -> sought.audience() == Audience.STAFF);
        return look(schedule -> seats(schedule, asked(schedule, all), byStaff), without, days);
    }

    private static Set<Provider.Id> asked(Schedule schedule, List<Sought> all) {
        var providers = new HashSet<Provider.Id>();
        for (var sought : all) {
            schedule.find(sought.type()).ifPresent(type -> providers.addAll(View.providers(sought, type)));
            // Staff name whom they like, also who does not do the type.
            if (sought.audience() == Audience.STAFF && sought.provider() != null) providers.add(sought.provider());
        }
        return providers;
    }

    /** One provider's days, whatever he does.
     *
     * @param without appointments whose time counts as free
     * @throws org.deskbell.tenancy.NotFound if the practice was never set up */
    View of(Provider.Id provider, List<OnlineAppointment.Id> without, Days days) {
        return look(schedule -> seats(schedule, Set.of(provider), false), without, days);
    }

    /** Who and where is looked at. */
    private record Seats(List<Provider> providers, List<Operatory> operatories) {}

    /** @param anywhere whether every operatory is looked at, or only those in which the providers have hours */
    private static Seats seats(Schedule schedule, Set<Provider.Id> providers, boolean anywhere) {
        var named = schedule.providers().stream()
                .filter(one -> providers.contains(one.id()))
                .toList();
        return new Seats(named, anywhere ? schedule.operatories() : whereTheyWork(schedule, providers));
    }

    private View look(Function<Schedule, Seats> seats, List<OnlineAppointment.Id> without, Days days) {
        var now = clock.instant();
        var schedule = schedules.lately();
        var window = table.read(span(schedule, seats.apply(schedule), without, days), now);
        for (var i = 1; i < TRIES && window.edition() != schedule.edition(); i++) {
            schedule = schedules.at(window.edition());
            window = table.read(span(schedule, seats.apply(schedule), without, days), now);
        }
        return new View(schedule, window, now);
    }

    /** The schedule and how old what we know of the PMS is, without anybody's times. */
    View ofNothing() {
        return of(List.of(), Days.only(LocalDate.EPOCH));
    }

    /** The days on which somebody can be seen at all. The schedule may have changed; then they are looked at in vain, or
     * the horizon grows with the next look. */
    Days bookable() {
        return View.bookable(schedules.lately(), clock.instant());
    }

    private static Span span(Schedule schedule, Seats seats, List<OnlineAppointment.Id> without, Days days) {
        var zone = schedule.practice().zone();
        return new Span(
                seats.providers(),
                seats.operatories(),
                days.from().atStartOfDay(zone).toInstant().minus(AROUND),
                days.to().plusDays(1).atStartOfDay(zone).toInstant().plus(AROUND),
                without);
    }

    /** The operatories in which they have hours, usual or for a date. */
    private static List<Operatory> whereTheyWork(Schedule schedule, Set<Provider.Id> providers) {
        var usual = schedule.hours().stream()
                .filter(hours -> providers.contains(hours.provider()))
                .map(WeeklyHours::operatory);
        var dated = schedule.exceptions().stream()
                .filter(exception -> providers.contains(exception.provider()))
                .map(HoursException::hours)
                .filter(Objects::nonNull)
                .map(HoursException.Hours::operatory);
        var all = Stream.concat(usual, dated).collect(toSet());
        return schedule.operatories().stream()
                .filter(one -> all.contains(one.id()))
                .toList();
    }
}
