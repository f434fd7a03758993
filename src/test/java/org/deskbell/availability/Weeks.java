package org.deskbell.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.deskbell.people.PostalAddress;
import org.deskbell.practice.Block;
import org.deskbell.practice.ClosedDay;
import org.deskbell.practice.HoursException;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedule;
import org.deskbell.practice.SchedulerSettings;
import org.deskbell.practice.WeeklyHours;

/** Weeks for tests: an hour's visit every half hour, unless said otherwise. */
record Weeks(
        ZoneId zone,
        List<WeeklyHours> hours,
        List<HoursException> exceptions,
        Collection<LocalDate> closed,
        List<Block> blocks,
        List<Taken> taken,
        Stay stay,
        Instant earliest,
        Instant latest) {
    static Weeks of(ZoneId zone, WeeklyHours... hours) {
        return new Weeks(
                zone,
                List.of(hours),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                stay(60, 30),
                Instant.MIN,
                Instant.MAX);
    }

    static Stay stay(int minutes, int grid) {
        return new Stay(Duration.ofMinutes(minutes), Duration.ZERO, Duration.ZERO, Duration.ofMinutes(grid));
    }

    Weeks closed(LocalDate... days) {
        return new Weeks(zone, hours, exceptions, List.of(days), blocks, taken, stay, earliest, latest);
    }

    Weeks taken(Taken... times) {
        return new Weeks(zone, hours, exceptions, closed, blocks, List.of(times), stay, earliest, latest);
    }

    Weeks with(HoursException... days) {
        return new Weeks(zone, hours, List.of(days), closed, blocks, taken, stay, earliest, latest);
    }

    Weeks with(Block... stretches) {
        return new Weeks(zone, hours, exceptions, closed, List.of(stretches), taken, stay, earliest, latest);
    }

    Weeks with(Stay other) {
        return new Weeks(zone, hours, exceptions, closed, blocks, taken, other, earliest, latest);
    }

    Weeks between(Instant first, Instant end) {
        return new Weeks(zone, hours, exceptions, closed, blocks, taken, stay, first, end);
    }

    List<Provider.Id> providers() {
        return hours.stream().map(WeeklyHours::provider).distinct().toList();
    }

    Week week() {
        return new Week(schedule(), providers(), stay, Occupied.by(taken), earliest, latest);
    }

    Schedule schedule() {
        return new Schedule(
                1,
                practice(),
                SchedulerSettings.DEFAULTS,
                List.of(),
                providers().stream()
                        .map(id -> new Provider(id, "Dr. Franklin", null))
                        .toList(),
                List.of(),
                hours,
                exceptions,
                closed.stream().map(day -> new ClosedDay(day, "Snow", "")).toList(),
                blocks,
                Optional.empty());
    }

    private Practice practice() {
        return new Practice("maple", "Maple Street", zone, "", "", new PostalAddress("", "", "", ""), "", "");
    }
}
