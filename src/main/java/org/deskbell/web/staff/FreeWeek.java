package org.deskbell.web.staff;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.deskbell.availability.Slot;
import org.deskbell.booking.Audience;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.OpenDay;
import org.deskbell.booking.SlotSearch;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The free times of a week, for staff to choose from; where none is free, the nearest. */
@Component
class FreeWeek {
    private static final int DAYS = 7;
    private static final int NEAREST = 6;

    private final OnlineAppointments appointments;
    private final Providers providers;

    FreeWeek(OnlineAppointments appointments, Providers providers) {
        this.appointments = appointments;
        this.providers = providers;
    }

    /**
     * A week's free times.
     *
     * @param from its first day
     * @param days those on which something is free
     * @param nearest the nearest times, if nothing is free in this week
     */
    public record Week(LocalDate from, List<Day> days, List<Option> nearest) {
        public LocalDate before() {
            return from.minusDays(DAYS);
        }

        public LocalDate after() {
            return from.plusDays(DAYS);
        }

        public LocalDate last() {
            return from.plusDays(DAYS - 1);
        }
    }

    /** A day and what is free on it. */
    public record Day(LocalDate day, List<Option> options) {}

    /**
     * A time to choose.
     *
     * @param value what the form sends
     */
    public record Option(String value, LocalDate day, LocalTime time, String provider) {}

    /** The first day to show: as asked, but no day that is over and none that is years away. */
    static LocalDate first(@Nullable LocalDate asked, LocalDate today) {
        if (asked == null || asked.isBefore(today)) return today;
        var last = today.plusYears(2);
        return asked.isAfter(last) ? last : asked;
    }

    Week of(OnlineAppointmentType.Id type, Provider.@Nullable Id provider, LocalDate from) {
        var search = new SlotSearch(type, provider, from, from.plusDays(DAYS - 1), null, null, Audience.STAFF);
        var names = providers.everybody();
        var days = appointments.openDays(search).stream()
                .filter(day -> !day.slots().isEmpty())
                .map(day -> day(day, names))
                .toList();
        var nearest = days.isEmpty() ? options(appointments.nearest(search, NEAREST), names) : List.<Option>of();
        return new Week(from, days, nearest);
    }

    private static Day day(OpenDay day, List<Provider> names) {
        return new Day(day.day(), options(day.slots(), names));
    }

    private static List<Option> options(List<Slot> slots, List<Provider> names) {
        return slots.stream().map(slot -> option(slot, names)).toList();
    }

    private static Option option(Slot slot, List<Provider> names) {
        var name = names.stream()
                .filter(one -> one.id().equals(slot.provider()))
                .map(Provider::name)
                .findFirst()
                .orElse("");
        return new Option(
                new ChosenTime(slot.startsAt(), slot.provider()).value(),
                slot.at().toLocalDate(),
                slot.at().toLocalTime(),
                name);
    }
}
