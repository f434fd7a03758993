package org.deskbell.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.deskbell.availability.Rota.Shift;

/** Which times are free: pure arithmetic, without clock, network or database. */
public final class Availability {
    private final Rota rota;
    private final WallClock clock;
    private final ZoneId zone;
    private final Occupied blocked;
    private final Occupied taken;
    private final long length;
    private final long before;
    private final long after;
    private final long grid;
    private final long earliest;
    private final long latest;

    private Availability(Week week, LocalDate from, LocalDate to) {
        this.zone = week.schedule().practice().zone();
        this.rota = new Rota(week.schedule(), week.providers());
        this.clock = new WallClock(zone, from, to);
        this.blocked = Blocked.in(week.schedule(), week.providers());
        this.taken = week.taken();
        this.length = week.stay().length().toSeconds();
        this.before = week.stay().before().toSeconds();
        this.after = week.stay().after().toSeconds();
        this.grid = week.stay().grid().toSeconds();
        this.earliest = Occupied.ceiling(week.earliest());
        this.latest = Occupied.ceiling(week.latest());
    }

    /** What can be said about the days from one to another, both included; about others it must not be asked. */
    public static Availability of(Week week, LocalDate from, LocalDate to) {
        return new Availability(week, from, to);
    }

    /** Every free slot from one day to another, both included, by time and then in the order of the providers.
     * A wall-clock time that the clocks skip has no slot; one that they repeat has one, the earlier. */
    public static List<Slot> slots(Week week, LocalDate from, LocalDate to) {
        var availability = of(week, from, to);
        return from.datesUntil(to.plusDays(1))
                .flatMap(day -> availability.on(day).slots().stream())
                .toList();
    }

    /** The free times of a day. */
    public DayTimes on(LocalDate day) {
        var shifts = rota.on(day);
        var times = new DayTimes(day, shifts, zone.getRules());
        var midnight = clock.startOf(day);
        var changes = clock.changesOn(day);
        for (var i = 0; i < shifts.size(); i++) {
            if (changes) goByTheClock(times, i, shifts.get(i));
            else count(times, i, shifts.get(i), midnight);
        }
        return times.inOrder();
    }

    /** On most days the wall clock runs as evenly as time itself. */
    private void count(DayTimes times, int place, Shift shift, long midnight) {
        var last = midnight + shift.to() - length;
        var way = new Way(shift, midnight + shift.from());
        for (var start = midnight + shift.from(); start <= last; start += grid) way.look(times, place, start);
    }

    /** When the clocks change, each time of the wall clock is asked when it is, if at all. */
    private void goByTheClock(DayTimes times, int place, Shift shift) {
        var way = new Way(shift, clock.startOf(times.day()));
        for (long second = shift.from(); second + length <= shift.to(); second += grid) {
            var moment = clock.momentOf(times.day().atStartOfDay().plusSeconds(second));
            if (moment.isPresent() && endsOnTime(moment.get(), times.day(), shift))
                way.look(times, place, moment.get().getEpochSecond());
        }
    }

    /** A visit over the hour that the clocks skip ends later on the wall than its length says. */
    private boolean endsOnTime(Instant start, LocalDate day, Shift shift) {
        return !clock.at(start.plusSeconds(length)).isAfter(day.atStartOfDay().plusSeconds(shift.to()));
    }

    /** One shift, looked at from its beginning to its end. */
    private final class Way {
        private final Stretches.Walk providerBlocked;
        private final Stretches.Walk operatoryBlocked;
        private final Stretches.Walk providerTaken;
        private final Stretches.Walk operatoryTaken;

        Way(Shift shift, long from) {
            providerBlocked = blocked.of(shift.provider()).walk(from - before);
            operatoryBlocked = blocked.of(shift.operatory()).walk(from - before);
            providerTaken = taken.of(shift.provider()).walk(from - before);
            operatoryTaken = taken.of(shift.operatory()).walk(from - before);
        }

        void look(DayTimes times, int place, long start) {
            if (!isPossible(start)) return;
            times.possible(start);
            if (isFree(start)) times.add(start, place);
        }

        boolean isPossible(long start) {
            var end = start + length + after;
            return start >= earliest
                    && start < latest
                    && providerBlocked.isFree(start - before, end)
                    && operatoryBlocked.isFree(start - before, end);
        }

        boolean isFree(long start) {
            var end = start + length + after;
            return providerTaken.isFree(start - before, end) && operatoryTaken.isFree(start - before, end);
        }
    }

    /** Who is free at a moment, in the order of the providers.
     *
     * @param onGrid false if it need not be one of the usual starts: the visit follows another at once */
    public List<Slot> at(Instant startsAt, boolean onGrid) {
        var at = clock.at(startsAt);
        return rota.on(at.toLocalDate()).stream()
                .filter(shift ->
                        fits(shift, startsAt, onGrid) && way(shift, startsAt).isFree(startsAt.getEpochSecond()))
                .map(shift -> new Slot(startsAt, at, shift.provider(), shift.operatory()))
                .toList();
    }

    /** Whether there would be a slot at the moment if nothing were taken. */
    public boolean couldBeAt(Instant startsAt, boolean onGrid) {
        return rota.on(clock.at(startsAt).toLocalDate()).stream().anyMatch(shift -> fits(shift, startsAt, onGrid));
    }

    private boolean fits(Shift shift, Instant startsAt, boolean onGrid) {
        var at = clock.at(startsAt);
        var second = at.toLocalTime().toSecondOfDay();
        return isFirst(at, startsAt)
                && second >= shift.from()
                && second + length <= shift.to()
                && (!onGrid || (second - shift.from()) % grid == 0)
                && endsOnTime(startsAt, at.toLocalDate(), shift)
                && way(shift, startsAt).isPossible(startsAt.getEpochSecond());
    }

    private boolean isFirst(LocalDateTime at, Instant startsAt) {
        return startsAt.equals(startsAt.truncatedTo(ChronoUnit.SECONDS))
                && clock.momentOf(at).filter(startsAt::equals).isPresent();
    }

    private Way way(Shift shift, Instant from) {
        return new Way(shift, from.getEpochSecond());
    }
}
