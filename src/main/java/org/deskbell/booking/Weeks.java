package org.deskbell.booking;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.deskbell.availability.Week;
import org.deskbell.practice.ClosedDay;
import org.deskbell.practice.ClosedDays;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.practice.WeeklyHours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers all that decides which times are free: hours, closed days, what is taken, notice and horizon. */
@Component
class Weeks {
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final Duration TWENTY_MINUTES = Duration.ofMinutes(20);

    private final Practices practices;
    private final Providers providers;
    private final ClosedDays closedDays;
    private final TakenTimes taken;
    private final Clock clock;

    Weeks(Practices practices, Providers providers, ClosedDays closedDays, TakenTimes taken, Clock clock) {
        this.practices = practices;
        this.providers = providers;
        this.closedDays = closedDays;
        this.taken = taken;
        this.clock = clock;
    }

    /** The days on which somebody can be seen at all: from today to the horizon, both included. */
    Days bookable() {
        var today = practices.current().dayOf(clock.instant());
        return new Days(today, today.plusDays(practices.settings().horizonDays()));
    }

    /** All that decides about the type on these days, for a new patient, with one provider or with anyone who does it. */
    Week of(OnlineAppointmentType type, Provider.@Nullable Id provider, Days days) {
        var zone = practices.current().zone();
        return new Week(
                zone,
                hours(type, provider),
                closed(days),
                taken.between(
                        days.from().atStartOfDay(zone).toInstant(),
                        days.to().plusDays(1).atStartOfDay(zone).toInstant()),
                type.length(),
                grid(type.length()),
                clock.instant().plus(practices.settings().noticeNew()),
                bookable().to().plusDays(1).atStartOfDay(zone).toInstant());
    }

    private List<WeeklyHours> hours(OnlineAppointmentType type, Provider.@Nullable Id provider) {
        return providers.hours().stream()
                .filter(hours -> type.providers().contains(hours.provider()))
                .filter(hours -> provider == null || provider.equals(hours.provider()))
                .toList();
    }

    private Set<LocalDate> closed(Days days) {
        return closedDays.from(days.from()).stream().map(ClosedDay::day).collect(toSet());
    }

    /** Visits start every half hour; those of 20, 40, 80 … minutes every 20 minutes, so that they leave no gaps. */
    static Duration grid(Duration length) {
        var byTwenty = length.toMinutes() % 20 == 0 && length.toMinutes() % 30 != 0;
        return byTwenty ? TWENTY_MINUTES : HALF_HOUR;
    }

    /** From one day to another, both included; none if the last is before the first. */
    record Days(LocalDate from, LocalDate to) {
        static Days only(LocalDate day) {
            return new Days(day, day);
        }

        Days within(Days others) {
            return new Days(from.isAfter(others.from) ? from : others.from, to.isBefore(others.to) ? to : others.to);
        }

        boolean areNone() {
            return to.isBefore(from);
        }
    }
}
