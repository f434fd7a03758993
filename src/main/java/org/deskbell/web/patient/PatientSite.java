package org.deskbell.web.patient;

import static org.deskbell.booking.OpenDay.State.FREE;

import java.time.Clock;
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
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.OpenDay;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.practice.WeeklyHours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers from the rooms what the booking page shows, and nothing that it does not show yet. */
@Component
class PatientSite {
    private final Practices practices;
    private final AppointmentTypes types;
    private final Providers providers;
    private final OnlineAppointments appointments;
    private final Clock clock;

    PatientSite(
            Practices practices,
            AppointmentTypes types,
            Providers providers,
            OnlineAppointments appointments,
            Clock clock) {
        this.practices = practices;
        this.types = types;
        this.providers = providers;
        this.appointments = appointments;
        this.clock = clock;
    }

    Practice practice() {
        return practices.current();
    }

    /** The day it is at the practice. */
    LocalDate today() {
        return practice().dayOf(clock.instant());
    }

    /** The page for these choices; empty while nothing can be booked online. */
    Optional<BookPage> page(Choices asked) {
        var offered = offered();
        return offered.isEmpty() ? Optional.empty() : Optional.of(page(asked, offered));
    }

    private List<OnlineAppointmentType> offered() {
        if (!practices.settings().online()) return List.of();
        return types.offered().stream().filter(OnlineAppointmentType::forNew).toList();
    }

    private BookPage page(Choices asked, List<OnlineAppointmentType> offered) {
        var type = chosen(asked, offered);
        var open = new BookPage(practice(), practices.settings(), asked, offered, type, List.of(), null);
        return type == null ? open : withProvider(open, type);
    }

    /** The type asked for, or the only one there is. */
    private static @Nullable OnlineAppointmentType chosen(Choices asked, List<OnlineAppointmentType> offered) {
        if (offered.size() == 1) return offered.getFirst();
        return offered.stream()
                .filter(one -> one.id().toString().equals(asked.type()))
                .findFirst()
                .orElse(null);
    }

    private BookPage withProvider(BookPage page, OnlineAppointmentType type) {
        var who = providersOf(type);
        var choices = withProvider(page.choices().toType(type.id()), who);
        var times = choices.provider() == null ? null : times(page, choices, type);
        return new BookPage(page.practice(), page.settings(), choices, page.types(), type, who, times);
    }

    private List<Provider> providersOf(OnlineAppointmentType type) {
        var all = providers.all().stream().collect(Collectors.toMap(Provider::id, Function.identity()));
        return type.providers().stream().filter(all::containsKey).map(all::get).toList();
    }

    /** The provider asked for if he does this type, or the only one who does. */
    private static Choices withProvider(Choices choices, List<Provider> who) {
        if (who.size() == 1) return choices.toProvider(who.getFirst().id());
        var wanted = choices.wanted();
        var known = wanted == null || who.stream().anyMatch(one -> one.id().equals(wanted));
        return known ? choices : choices.withoutProvider();
    }

    private Times times(BookPage page, Choices choices, OnlineAppointmentType type) {
        var bounds = bounds(page);
        var month = bounds.nearest(month(page, choices, bounds));
        var search = choices.search(type.id(), bounds.firstOf(month), bounds.lastOf(month));
        var days = appointments.openDays(search);
        var sheet = MonthSheet.of(month, bounds, days);
        var shown = shown(page, choices, days);
        var chosen = chosen(page, choices, type, shown);
        var offered = shown == null ? List.<Slot>of() : shown.slots();
        return new Times(
                hours(type, choices),
                sheet,
                shown == null ? null : shown.day(),
                oneForEachStart(Stream.concat(offered.stream(), Stream.ofNullable(chosen))
                        .toList()),
                chosen,
                sheet.hasFree() ? null : first(appointments.nearest(search, 1)));
    }

    private static @Nullable Slot first(List<Slot> slots) {
        return slots.isEmpty() ? null : slots.getFirst();
    }

    private MonthSheet.Bounds bounds(BookPage page) {
        var today = page.practice().dayOf(clock.instant());
        return new MonthSheet.Bounds(today, today.plusDays(page.settings().horizonDays()));
    }

    private static YearMonth month(BookPage page, Choices choices, MonthSheet.Bounds bounds) {
        if (choices.month() != null) return choices.month();
        if (choices.day() != null) return YearMonth.from(choices.day());
        return YearMonth.from(
                choices.at() == null ? bounds.today() : page.practice().dayOf(choices.at()));
    }

    /** The day asked for; else that of the time chosen; else the first with something free. */
    private static @Nullable OpenDay shown(BookPage page, Choices choices, List<OpenDay> days) {
        var ofTime = choices.at() == null ? null : page.practice().dayOf(choices.at());
        var asked = choices.day() == null ? ofTime : choices.day();
        return days.stream()
                .filter(one -> one.day().equals(asked))
                .findFirst()
                .or(() -> days.stream().filter(one -> one.state() == FREE).findFirst())
                .orElse(null);
    }

    /** The time chosen if it is free on the day shown, also where only the first of the day is offered. */
    private @Nullable Slot chosen(BookPage page, Choices choices, OnlineAppointmentType type, @Nullable OpenDay shown) {
        if (choices.at() == null || shown == null) return null;
        var at = choices.at().atZone(page.practice().zone()).toLocalDateTime();
        if (!at.toLocalDate().equals(shown.day())) return null;
        return appointments.openDays(choices.search(type.id(), at)).stream()
                .flatMap(day -> day.slots().stream())
                .filter(slot -> slot.startsAt().equals(choices.at()))
                .findFirst()
                .orElse(null);
    }

    /** With anyone, several providers may be free at the same time; a visitor sees that time once. */
    static List<Slot> oneForEachStart(Collection<Slot> slots) {
        return List.copyOf(slots.stream()
                .collect(Collectors.toMap(Slot::startsAt, Function.identity(), (first, other) -> first, TreeMap::new))
                .values());
    }

    /** Every full hour in which somebody who does the type works, and the time asked for. */
    private List<LocalTime> hours(OnlineAppointmentType type, Choices choices) {
        var full = providers.hours().stream()
                .filter(stretch -> type.providers().contains(stretch.provider()))
                .flatMap(PatientSite::fullHours);
        return Stream.concat(full, Stream.ofNullable(choices.around()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<LocalTime> fullHours(WeeklyHours stretch) {
        var first = stretch.from().truncatedTo(ChronoUnit.HOURS).getHour();
        var last = stretch.to().minusNanos(1).getHour();
        return IntStream.rangeClosed(first, last).mapToObj(hour -> LocalTime.of(hour, 0));
    }

    /** Up to three free times near the one asked for. */
    List<Slot> near(Choices choices) {
        var page = page(choices).orElse(null);
        if (page == null || page.type() == null) return List.of();
        var bounds = bounds(page);
        var day = bounds.firstOf(bounds.nearest(month(page, choices, bounds)));
        return oneForEachStart(
                appointments.nearest(page.choices().search(page.type().id(), day, day), 3));
    }
}
