package org.deskbell.availability;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.deskbell.practice.Provider;
import org.deskbell.practice.WeeklyHours;

/** Which times are free: pure arithmetic, without clock, network or database. */
public final class Availability {
    private final Week week;
    private final Occupied occupied;

    private Availability(Week week) {
        this.week = week;
        this.occupied = Occupied.by(week.taken());
    }

    /** Every free slot from one day to another, both included, by time and then in the order of the hours' providers.
     * A wall-clock time that the clocks skip has no slot; one that they repeat has one, the earlier. */
    public static List<Slot> slots(Week week, LocalDate from, LocalDate to) {
        var order = week.hours().stream().map(WeeklyHours::provider).distinct().toList();
        return from.datesUntil(to.plusDays(1))
                .flatMap(new Availability(week)::slotsOn)
                .sorted(comparing(Slot::startsAt).thenComparingInt(slot -> rank(order, slot)))
                .toList();
    }

    private static int rank(List<Provider.Id> order, Slot slot) {
        return order.indexOf(slot.provider());
    }

    private Stream<Slot> slotsOn(LocalDate day) {
        if (week.closed().contains(day)) return Stream.empty();
        return week.hours().stream()
                .filter(hours -> hours.weekday() == day.getDayOfWeek())
                .flatMap(hours -> slotsIn(hours, day));
    }

    private Stream<Slot> slotsIn(WeeklyHours hours, LocalDate day) {
        var end = day.atTime(hours.to());
        return Stream.iterate(
                        day.atTime(hours.from()),
                        at -> !at.plus(week.length()).isAfter(end),
                        at -> at.plus(week.grid()))
                .filter(this::existsOnTheClock)
                .map(at -> new Slot(instantOf(at), at, hours.provider(), hours.operatory()))
                .filter(slot -> isInTime(slot) && endsBy(end, slot) && isFree(slot));
    }

    private boolean existsOnTheClock(LocalDateTime at) {
        return !week.zone().getRules().getValidOffsets(at).isEmpty();
    }

    /** Of a time that the clocks repeat, the earlier moment. */
    private Instant instantOf(LocalDateTime at) {
        return at.atZone(week.zone()).withEarlierOffsetAtOverlap().toInstant();
    }

    private boolean isInTime(Slot slot) {
        return !slot.startsAt().isBefore(week.earliest()) && slot.startsAt().isBefore(week.latest());
    }

    /** A visit over the hour that the clocks skip ends later on the wall than its length says. */
    private boolean endsBy(LocalDateTime end, Slot slot) {
        return !endOf(slot).atZone(week.zone()).toLocalDateTime().isAfter(end);
    }

    private boolean isFree(Slot slot) {
        return occupied.isFree(slot.provider(), slot.startsAt(), endOf(slot))
                && occupied.isFree(slot.operatory(), slot.startsAt(), endOf(slot));
    }

    private Instant endOf(Slot slot) {
        return slot.startsAt().plus(week.length());
    }
}
