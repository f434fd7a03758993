package org.deskbell.availability;

import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedule;

/** Whether hours, closed days and blocks leave room for visits that are booked; nothing else is asked. */
public final class Coverage {
    private final Rota rota;
    private final Occupied blocked;
    private final ZoneId zone;

    private Coverage(Schedule schedule) {
        var providers = schedule.providers().stream().map(Provider::id).toList();
        this.rota = new Rota(schedule, providers);
        this.blocked = Blocked.in(schedule, providers);
        this.zone = schedule.practice().zone();
    }

    public static Coverage of(Schedule schedule) {
        return new Coverage(schedule);
    }

    /** The time kept free around the visit is no part of it. */
    public boolean covers(Provider.Id provider, Operatory.Id operatory, Instant startsAt, Instant endsAt) {
        return isWithinHours(provider, operatory, startsAt, endsAt)
                && blocked.isFree(provider, startsAt, endsAt)
                && blocked.isFree(operatory, startsAt, endsAt);
    }

    /** Hours that touch are as good as one stretch. */
    private boolean isWithinHours(Provider.Id provider, Operatory.Id operatory, Instant startsAt, Instant endsAt) {
        var day = startsAt.atZone(zone).toLocalDate();
        var covered = secondOf(day, startsAt);
        for (var shift : shifts(day, provider, operatory))
            if (shift.from() <= covered) covered = Math.max(covered, shift.to());
        return covered > secondOf(day, startsAt) && covered >= secondOf(day, endsAt);
    }

    private List<Rota.Shift> shifts(LocalDate day, Provider.Id provider, Operatory.Id operatory) {
        return rota.on(day).stream()
                .filter(shift ->
                        shift.provider().equals(provider) && shift.operatory().equals(operatory))
                .sorted(comparingInt(Rota.Shift::from))
                .toList();
    }

    /** What the wall clock shows, counted from the midnight of a day; more than a day's worth on the next. */
    private long secondOf(LocalDate day, Instant moment) {
        return Duration.between(day.atStartOfDay(), moment.atZone(zone).toLocalDateTime())
                .toSeconds();
    }
}
