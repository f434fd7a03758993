package org.deskbell.booking;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.deskbell.availability.Slot;
import org.deskbell.booking.OpenDay.State;
import org.deskbell.booking.Weeks.Days;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.Refreshes;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which times a new patient is offered. */
@Component
class FreeTimes {
    private final Practices practices;
    private final AppointmentTypes types;
    private final Weeks weeks;
    private final PmsConnections connections;
    private final Refreshes refreshes;

    FreeTimes(
            Practices practices, AppointmentTypes types, Weeks weeks, PmsConnections connections, Refreshes refreshes) {
        this.practices = practices;
        this.types = types;
        this.weeks = weeks;
        this.connections = connections;
        this.refreshes = refreshes;
    }

    /** The type; empty if the scheduler is off, the PMS was never read, or the type is not offered to new patients.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such type */
    Optional<OnlineAppointmentType> open(OnlineAppointmentType.Id id) {
        return Optional.of(types.get(id))
                .filter(type -> practices.settings().online() && type.offered() && type.forNew())
                .filter(type -> isScheduleKnown());
    }

    /** Before its first reading a PMS would seem to have nothing taken. */
    private boolean isScheduleKnown() {
        return connections.find().isEmpty() || refreshes.latestDone().isPresent();
    }

    Offering offering(OnlineAppointmentType type, Provider.@Nullable Id provider, Days asked) {
        var days = asked.within(weeks.bookable());
        return days.areNone() ? Offering.NONE : Offering.of(weeks.of(type, provider, days), days);
    }

    List<OpenDay> openDays(SlotSearch search) {
        var days = new Days(search.from(), search.to());
        var offering = open(search.type())
                .map(type -> offering(type, search.provider(), days))
                .orElse(Offering.NONE);
        var most = practices.settings().firstOnly() ? 1 : Integer.MAX_VALUE;
        var slots = offering.aTimeEach().stream()
                .filter(slot -> suits(search, slot))
                .collect(groupingBy(slot -> slot.at().toLocalDate()));
        return search.from()
                .datesUntil(search.to().plusDays(1))
                .map(day -> openDay(day, slots.getOrDefault(day, List.of()), offering, most))
                .toList();
    }

    private static boolean suits(SlotSearch search, Slot slot) {
        if (search.around() == null) return true;
        var distance =
                Duration.between(search.around(), slot.at().toLocalTime()).abs();
        return distance.compareTo(Objects.requireNonNull(search.within())) <= 0;
    }

    private static OpenDay openDay(LocalDate day, List<Slot> slots, Offering offering, int most) {
        var state = state(day, slots, offering);
        return new OpenDay(day, state, slots.stream().limit(most).toList(), slots.size());
    }

    private static State state(LocalDate day, List<Slot> slots, Offering offering) {
        if (!slots.isEmpty()) return State.FREE;
        return offering.couldBe(day) ? State.FULL : State.CLOSED;
    }

    /** The nearest on the wall clock to the days and the time looked for, by time. */
    List<Slot> nearest(SlotSearch search, int limit) {
        return open(search.type()).stream()
                .map(type -> offering(type, search.provider(), weeks.bookable()))
                .flatMap(offering -> offering.aTimeEach().stream())
                .sorted(comparing(slot -> distance(search, slot.at())))
                .limit(limit)
                .sorted(comparing(Slot::startsAt))
                .toList();
    }

    private static Duration distance(SlotSearch search, LocalDateTime at) {
        var time = search.around() == null ? at.toLocalTime() : search.around();
        return Duration.between(nearestDay(search, at.toLocalDate()).atTime(time), at)
                .abs();
    }

    private static LocalDate nearestDay(SlotSearch search, LocalDate day) {
        if (day.isBefore(search.from())) return search.from();
        return day.isAfter(search.to()) ? search.to() : day;
    }
}
