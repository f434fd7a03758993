package org.deskbell.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedule;

/**
 * By when a practice answers a request: at the end of the first working day that begins after it came in. That is "within one
 * working day", as patients are told where there is no moment, so that a whole one is there to answer in. A working day is one
 * on which somebody can be booked, by the hours of every week and of the date, and that is not closed; it lasts from when the
 * first begins to when the last ends, on the practice's wall clock.
 *
 * @param endOfDay when that working day ends
 */
public record AnswerTime(Instant endOfDay) {
    /** A practice that opens no sooner does not say when it answers. */
    private static final int DAYS = 31;

    /** For what is asked at this moment; empty where nobody has hours in the next 31 days. */
    public static Optional<AnswerTime> after(Schedule schedule, Instant asked) {
        var rota = new Rota(
                schedule, schedule.providers().stream().map(Provider::id).toList());
        var today = schedule.practice().dayOf(asked);
        var clock = new WallClock(schedule.practice().zone(), today, today.plusDays(DAYS));
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(DAYS)
                .flatMap(day -> Open.on(day, rota, clock).stream())
                .filter(day -> day.from().isAfter(asked))
                .map(day -> new AnswerTime(day.to()))
                .findFirst();
    }

    /** When a practice is open on a day. */
    private record Open(Instant from, Instant to) {
        static Optional<Open> on(LocalDate day, Rota rota, WallClock clock) {
            return rota.on(day).stream()
                    .map(shift -> new Open(at(clock, day, shift.from()), at(clock, day, shift.to())))
                    .reduce(Open::and);
        }

        private static Instant at(WallClock clock, LocalDate day, int second) {
            return clock.instantFrom(day.atTime(LocalTime.ofSecondOfDay(second)));
        }

        Open and(Open other) {
            return new Open(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
        }
    }

    /** The same for a visit that begins then: no request can be accepted once its time has come. */
    public Instant before(Instant startsAt) {
        return endOfDay.isBefore(startsAt) ? endOfDay : startsAt;
    }
}
