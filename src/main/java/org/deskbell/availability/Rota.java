package org.deskbell.availability;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbell.practice.ClosedDay;
import org.deskbell.practice.HoursException;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedule;

/** Who of some providers can be booked when and where: each date's own hours before those of every week. */
final class Rota {
    private final Map<Provider.Id, Integer> ranks = new HashMap<>();
    private final Set<LocalDate> closed;
    private final Map<DayOfWeek, List<Shift>> weekly;
    private final Map<LocalDate, List<HoursException>> exceptions;

    /** A stretch of a day in which a provider can be booked, in seconds of that day on the wall clock. */
    record Shift(Provider.Id provider, Operatory.Id operatory, int from, int to) {
        static Shift of(Provider.Id provider, Operatory.Id operatory, LocalTime from, LocalTime to) {
            return new Shift(provider, operatory, from.toSecondOfDay(), to.toSecondOfDay());
        }
    }

    Rota(Schedule schedule, List<Provider.Id> providers) {
        providers.forEach(provider -> ranks.putIfAbsent(provider, ranks.size()));
        this.closed = schedule.closedDays().stream().map(ClosedDay::day).collect(toSet());
        this.weekly = new HashMap<>();
        schedule.hours().stream()
                .filter(hours -> ranks.containsKey(hours.provider()))
                .sorted(comparingInt(hours -> ranks.getOrDefault(hours.provider(), 0)))
                .forEach(hours -> weekly.computeIfAbsent(hours.weekday(), day -> new ArrayList<>())
                        .add(Shift.of(hours.provider(), hours.operatory(), hours.from(), hours.to())));
        this.exceptions = schedule.exceptions().stream()
                .filter(exception -> ranks.containsKey(exception.provider()))
                .collect(groupingBy(HoursException::day));
    }

    /** The shifts of a day, in the order of the providers. */
    List<Shift> on(LocalDate day) {
        return isClosed(day) ? List.of() : unlessClosed(day);
    }

    boolean isClosed(LocalDate day) {
        return closed.contains(day);
    }

    /** Whether the provider's weekly hours do not hold that day, and no others do. */
    boolean isAway(Provider.Id provider, LocalDate day) {
        var his = exceptions.getOrDefault(day, List.of()).stream()
                .filter(exception -> exception.provider().equals(provider))
                .toList();
        return !his.isEmpty() && his.stream().allMatch(HoursException::isAway);
    }

    /** The shifts that the day has or would have. */
    List<Shift> unlessClosed(LocalDate day) {
        var special = exceptions.get(day);
        return special == null ? usually(day) : replaced(usually(day), special);
    }

    /** The shifts of the day in a week without exceptions. */
    List<Shift> usually(LocalDate day) {
        return weekly.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private List<Shift> replaced(List<Shift> usual, List<HoursException> special) {
        var whose = special.stream().map(HoursException::provider).collect(toSet());
        var others = usual.stream().filter(shift -> !whose.contains(shift.provider()));
        return Stream.concat(others, special.stream().flatMap(Rota::shift))
                .sorted(comparingInt(shift -> ranks.getOrDefault(shift.provider(), 0)))
                .toList();
    }

    private static Stream<Shift> shift(HoursException exception) {
        var hours = exception.hours();
        if (hours == null) return Stream.empty();
        return Stream.of(Shift.of(exception.provider(), hours.operatory(), hours.from(), hours.to()));
    }
}
