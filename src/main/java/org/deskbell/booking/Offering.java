package org.deskbell.booking;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.deskbell.availability.Availability;
import org.deskbell.availability.Slot;
import org.deskbell.availability.Taken;
import org.deskbell.availability.Week;
import org.deskbell.booking.Weeks.Days;
import org.deskbell.practice.Provider;

/**
 * What can be offered on some days.
 *
 * @param possible the slots there would be if nothing were taken
 * @param free those that are not taken, of every provider
 * @param preference whom to give a time to that several have free: who has the fewest times taken that day, then the
 *     first in the practice's order
 */
record Offering(List<Slot> possible, List<Slot> free, Comparator<Slot> preference) {
    static final Offering NONE = new Offering(List.of(), List.of(), comparing(Slot::startsAt));

    static Offering of(Week week, Days days) {
        return new Offering(
                Availability.slots(empty(week), days.from(), days.to()),
                Availability.slots(week, days.from(), days.to()),
                fewestTaken(week.taken(), week.zone()));
    }

    private static Week empty(Week week) {
        return new Week(
                week.zone(),
                week.hours(),
                week.closed(),
                List.of(),
                week.length(),
                week.grid(),
                week.earliest(),
                week.latest());
    }

    private static Comparator<Slot> fewestTaken(List<Taken> taken, ZoneId zone) {
        var counts = taken.stream()
                .filter(one -> one.provider() != null)
                .collect(groupingBy(one -> ProviderDay.of(one, zone), counting()));
        return comparing(slot -> counts.getOrDefault(new ProviderDay(slot.provider(), dayOf(slot)), 0L));
    }

    /** A provider's day. */
    private record ProviderDay(Provider.Id provider, LocalDate day) {
        static ProviderDay of(Taken taken, ZoneId zone) {
            var provider = Objects.requireNonNull(taken.provider());
            return new ProviderDay(provider, taken.from().atZone(zone).toLocalDate());
        }
    }

    private static LocalDate dayOf(Slot slot) {
        return slot.at().toLocalDate();
    }

    /** One slot a time, with the preferred provider, by time. */
    List<Slot> aTimeEach() {
        Map<Instant, Slot> preferred = free.stream()
                .collect(toMap(Slot::startsAt, Function.identity(), BinaryOperator.minBy(preference), TreeMap::new));
        return List.copyOf(preferred.values());
    }

    /** Who is free at the time, the preferred first. */
    List<Slot> at(Instant startsAt) {
        return free.stream()
                .filter(slot -> slot.startsAt().equals(startsAt))
                .sorted(preference)
                .toList();
    }

    boolean couldBe(Instant startsAt) {
        return possible.stream().anyMatch(slot -> slot.startsAt().equals(startsAt));
    }

    boolean couldBe(LocalDate day) {
        return possible.stream().anyMatch(slot -> dayOf(slot).equals(day));
    }
}
