package org.deskbell.writeback;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.deskbell.practice.Practices;
import org.deskbell.writeback.WriteBack.State;
import org.springframework.stereotype.Component;

/**
 * Has a visit that stands in the PMS stand there at its new time: by one call where the PMS can move it, else written at the
 * new time first and then taken out at the old one, so that at no moment, and after no refusal, it stands nowhere. At each
 * time it has a key of its own, so a look at the keys tells where it stands.
 */
@Component
class VisitMoves {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Visits visits;
    private final RecordCheck records;
    private final PmsConnections connections;
    private final Practices practices;
    private final Doubles doubles;
    private final Withdrawals withdrawals;
    private final Clock clock;

    VisitMoves(
            Visits visits,
            RecordCheck records,
            PmsConnections connections,
            Practices practices,
            Doubles doubles,
            Withdrawals withdrawals,
            Clock clock) {
        this.visits = visits;
        this.records = records;
        this.connections = connections;
        this.practices = practices;
        this.doubles = doubles;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    WriteBack move(Course course, Pms pms, OnlineAppointment appointment, PmsPatientId patient) throws PmsSilent {
        var nextKey = requireNonNull(course.row().nextKey());
        var there = pms.traces(nextKey).standing();
        if (!there.isEmpty()) return arrived(course.row(), pms, there.getFirst());
        if (course.row().mayStillCome(pms.patience(), clock.instant()))
            return course.row().lookLater(pms.patience());
        var old = pms.traces(course.row().onlineKey()).standing();
        if (old.isEmpty()) return nothingToMove(course.row(), pms);
        var visit = visits.of(appointment, patient, nextKey);
        if (visit.isEmpty()) return course.row().rest(State.REFUSED, OwnWords.NO_COUNTERPART);
        if (!records.isStill(pms, patient))
            return course.row().again(clock.instant().plus(SOON), null);
        return moved(course, pms, visit.get(), old.getFirst());
    }

    /** Somebody took it out of the PMS, or the PMS has not done it yet and it is called back: it is written at its new time. */
    private WriteBack nothingToMove(WriteBack row, Pms pms) throws PmsSilent {
        if (row.isTakenIn(pms.patience(), clock.instant()) && !withdrawals.callBack(row, pms))
            return row.lookLater(pms.patience());
        return row.surelyNotSent().underNextKey().again(clock.instant(), null);
    }

    private WriteBack moved(Course course, Pms pms, Visit visit, String old) throws PmsSilent {
        course.record(course.row().maybeSent(visit.patient(), clock.instant()));
        var answer = connections.can(Capability.MOVE_APPOINTMENT) ? pms.move(old, visit) : pms.write(visit);
        return switch (answer) {
            case PmsAnswer.Done(var ref) -> arrived(course.row(), pms, ref);
            case PmsAnswer.Pending(var ticket) -> written(course.row(), pms, ticket);
            case PmsAnswer.Conflict(var words) -> conflict(course, pms, visit, words);
            case PmsAnswer.Refused(var words) -> refused(course, pms, visit, words);
            case PmsAnswer.NotReached no -> {
                course.record(course.row().surelyNotSent());
                throw no.silence();
            }
            case PmsAnswer.Unknown(var words) ->
                course.row().again(clock.instant().plus(pms.patience()), words);
        };
    }

    private WriteBack arrived(WriteBack row, Pms pms, String ref) throws PmsSilent {
        return written(row, pms, ref).seen(clock.instant());
    }

    /** What is left at the old time is one too many. */
    private WriteBack written(WriteBack row, Pms pms, String ref) throws PmsSilent {
        doubles.takeOut(pms, row, pms.traces(row.onlineKey()).standing());
        return row.underNextKey().written(ref, clock.instant());
    }

    /** It stands at the old time still, and a person decides; unless nothing but itself was in the way. */
    private WriteBack conflict(Course course, Pms pms, Visit visit, String words) throws PmsSilent {
        var there = pms.traces(visit.onlineKey()).standing();
        if (!there.isEmpty()) return arrived(course.row(), pms, there.getFirst());
        return isInItsOwnWay(course.row(), pms, visit)
                ? course.row().surelyNotSent().takenOutFirst(clock.instant())
                : course.row().rest(State.CONFLICT, words);
    }

    /** What it refused it may have done before: a call may come twice. */
    private WriteBack refused(Course course, Pms pms, Visit visit, String words) throws PmsSilent {
        var there = pms.traces(visit.onlineKey()).standing();
        return there.isEmpty() ? course.row().rest(State.REFUSED, words) : arrived(course.row(), pms, there.getFirst());
    }

    private boolean isInItsOwnWay(WriteBack row, Pms pms, Visit visit) throws PmsSilent {
        if (!connections.can(Capability.READ_SCHEDULE)) return false;
        var zone = practices.current().zone();
        var keys = inTheWay(pms, visit, zone);
        return !keys.isEmpty() && keys.stream().allMatch(row.onlineKey()::equals);
    }

    private static List<String> inTheWay(Pms pms, Visit visit, ZoneId zone) throws PmsSilent {
        var from = visit.startsAt().atZone(zone).toInstant();
        var to = from.plus(Duration.ofMinutes(visit.minutes()));
        return pms.busy(from, to).stream()
                .filter(time -> visit.providerId().equals(time.providerId())
                        || visit.operatoryId().equals(time.operatoryId()))
                .map(time -> String.valueOf(time.onlineKey()))
                .toList();
    }
}
