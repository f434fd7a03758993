package org.deskbell.writeback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.pms.demo.DemoVisit;
import org.deskbell.practice.MapleStreet;

/** What stands in the PMS at the end, held against what should.
 *
 * @param missing booked visits that do not stand at their time
 * @param doubled visits that stand more than once
 * @param ghosts visits that stand though they were cancelled, or at a time they were moved from
 * @param wrong all of them, with the state of the write-back */
public record FaultyResult(
        int visits,
        int missing,
        int doubled,
        int ghosts,
        int everDoubled,
        Duration longestDoubled,
        List<String> wrong) {
    static FaultyResult of(FaultyTrial trial) {
        var standing = StandingThere.in(trial);
        var missing = 0;
        var doubled = 0;
        var ghosts = 0;
        var wrong = new ArrayList<String>();
        for (var id : trial.booked) {
            var visit = trial.get(id);
            var there = standing.of(id);
            var right = there.stream().filter(one -> isAt(one, visit)).count();
            var isBooked = visit.status() == OnlineAppointment.Status.BOOKED;
            if (isBooked && right == 0) missing++;
            if (right > 1) doubled++;
            if (there.size() > right || (!isBooked && right > 0)) ghosts++;
            if (there.size() != (isBooked ? 1 : 0) || (isBooked && right != 1))
                wrong.add(trial.row(id) + " " + trial.row(id).words() + " " + there);
        }
        return new FaultyResult(
                trial.booked.size(),
                missing,
                doubled,
                ghosts,
                trial.books.everDoubled(),
                trial.books.longestDoubled(),
                wrong);
    }

    private static boolean isAt(DemoVisit one, OnlineAppointment visit) {
        return one.startsAt().atZone(MapleStreet.DENVER).toInstant().equals(visit.startsAt());
    }
}
