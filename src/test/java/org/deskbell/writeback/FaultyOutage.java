package org.deskbell.writeback;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.deskbell.House;
import org.deskbell.pms.demo.DemoVisit;
import org.deskbell.pms.demo.Fault;
import org.deskbell.writeback.WriteBack.State;

/** A PMS that is off line for 72 hours while visits wait and some of them begin. */
public final class FaultyOutage {
    private static final Instant LAST_OF_NOVEMBER = Instant.parse("2026-11-30T16:00:00Z");

    private FaultyOutage() {}

    /** What came of the visits.
     *
     * @param lost visits that neither stand in the PMS nor say that they do not
     * @param tooOften visits that stand more than once, or though they say that they do not
     * @param tooEarly visits that were given up although they had not begun
     * @param mostASecond the most that were written within a second
     * @param lasted how long it took after the outage until nothing waited */
    public record Result(
            int written,
            int expired,
            int lost,
            int tooOften,
            int tooEarly,
            boolean isInOrder,
            int mostASecond,
            Duration lasted) {
        public boolean isRight() {
            return lost == 0 && tooOften == 0 && tooEarly == 0 && isInOrder;
        }
    }

    /** All visits but one wait; at every step of the outage none may be silent past its start. */
    public static Result play(FaultyTrial trial, int visits) {
        House.clock().set(LAST_OF_NOVEMBER);
        trial.book();
        trial.rest();
        trial.faults.always(Fault.OFFLINE);
        while (trial.booked.size() < visits) trial.book();
        House.clock().set(LAST_OF_NOVEMBER.plus(Duration.ofHours(1)));
        trial.outage(Duration.ofDays(3), Duration.ofMinutes(15));
        trial.faults.always(null);
        return result(trial);
    }

    /** How it ends, from now until nothing waits. */
    static Result result(FaultyTrial trial) {
        var back = House.clock().instant();
        var most = 0;
        while (!trial.isAtRest()) {
            var before = trial.books.standing().size();
            trial.tick(Duration.ofSeconds(1));
            most = Math.max(most, trial.books.standing().size() - before);
        }
        var lasted = Duration.between(back, House.clock().instant());
        var rows = trial.booked.stream().map(trial::row).toList();
        var expired = rows.stream().filter(row -> row.state() == State.EXPIRED).toList();
        var standing = StandingThere.in(trial);
        var tooEarly = expired.stream()
                .filter(row -> trial.get(row.appointment()).startsAt().isAfter(back))
                .count();
        return new Result(
                trial.books.standing().size(),
                expired.size(),
                (int) rows.stream()
                        .filter(row -> standing.of(row.appointment()).size() < due(row))
                        .count(),
                (int) rows.stream()
                        .filter(row -> standing.of(row.appointment()).size() > due(row))
                        .count(),
                (int) tooEarly,
                isInOrder(
                        trial.books.standing().stream().map(DemoVisit::startsAt).toList()),
                most,
                lasted);
    }

    /** How often the visit has to stand. */
    private static int due(WriteBack row) {
        return row.state() == State.EXPIRED ? 0 : 1;
    }

    private static boolean isInOrder(List<LocalDateTime> starts) {
        return starts.equals(starts.stream().sorted().toList());
    }
}
