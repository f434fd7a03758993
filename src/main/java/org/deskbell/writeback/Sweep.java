package org.deskbell.writeback;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Refreshes;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.writeback.WriteBack.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Compares the visits of ours that stand in the PMS's schedule with those that should. What stands twice, or was cancelled,
 * moved or withdrawn and stands all the same, is taken out; what was written and is lost, as when the PMS was restored from
 * a backup, is written again; what somebody cancelled or moved in the PMS is left to a person.
 */
@Component
class Sweep {
    private static final Duration AHEAD = Duration.ofDays(120);
    /** Nobody puts a visit further off. */
    private static final Duration FARTHEST = Duration.ofDays(400);
    /** As many calls as a PMS that is asked once a second answers in less than the time between two sweeps. */
    private static final int MOST_LOOKED_UP = 100;

    private final SweepTable table;
    private final WriteBacks writeBacks;
    private final Cancels cancels;
    private final PmsConnections connections;
    private final Refreshes refreshes;
    private final Doubles doubles;
    private final MovedThere movedThere;
    private final PracticeDatabase database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sweep(
            SweepTable table,
            WriteBacks writeBacks,
            Cancels cancels,
            PmsConnections connections,
            Refreshes refreshes,
            Doubles doubles,
            MovedThere movedThere,
            PracticeDatabase database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.writeBacks = writeBacks;
        this.cancels = cancels;
        this.connections = connections;
        this.refreshes = refreshes;
        this.doubles = doubles;
        this.movedThere = movedThere;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    void sweep() throws PmsSilent {
        if (refreshes.isInDoubt()) return;
        if (!connections.can(Capability.READ_SCHEDULE) || !connections.can(Capability.WRITE_APPOINTMENT)) return;
        var pms = connections.pms();
        var began = clock.instant();
        var standing = standing(pms, began);
        cancels.forget(pms, began);
        movedThere.tell(times(standing));
        var seen = overMuch(pms, standing);
        if (connections.can(Capability.LOOK_UP)) missing(pms, seen, began);
    }

    /** What is to come and carries a key of ours, by key. If something is not where it may be, somebody may have moved it
     * further off than any visit is. */
    private Map<String, List<BusyTime>> standing(Pms pms, Instant now) throws PmsSilent {
        var usual = now.plus(AHEAD);
        var to = table.latestVisit(now)
                .map(latest -> latest.plus(Duration.ofDays(1)))
                .filter(usual::isBefore)
                .orElse(usual);
        var near = keyed(pms, now, to);
        if (table.notSeen(byKey(near).keySet(), now.minus(pms.patience()), 1).isEmpty()) return byKey(near);
        var far = keyed(pms, to, now.plus(FARTHEST));
        return byKey(Stream.concat(near.stream(), far.stream()).toList());
    }

    private static List<BusyTime> keyed(Pms pms, Instant from, Instant to) throws PmsSilent {
        return pms.busy(from, to).stream()
                .filter(time -> WriteBack.isKey(time.onlineKey()))
                .filter(time -> !time.startsAt().isBefore(from))
                .toList();
    }

    private static Map<String, List<BusyTime>> byKey(List<BusyTime> times) {
        return times.stream().collect(groupingBy(time -> String.valueOf(time.onlineKey())));
    }

    /** What stands once, or is said once for each provider and operatory, by key: when it begins. */
    private static Map<String, Instant> times(Map<String, List<BusyTime>> standing) {
        return standing.values().stream()
                .filter(times ->
                        times.stream().map(BusyTime::startsAt).distinct().count() == 1)
                .map(List::getFirst)
                .collect(toMap(time -> String.valueOf(time.onlineKey()), BusyTime::startsAt));
    }

    private static List<String> refs(List<BusyTime> times) {
        return times.stream().map(BusyTime::id).toList();
    }

    /** Gives the keys of the visits that stand there for certain. */
    private Set<String> overMuch(Pms pms, Map<String, List<BusyTime>> standing) throws PmsSilent {
        var ours = table.withKey(standing.keySet()).stream().collect(toMap(WriteBack::onlineKey, Function.identity()));
        var seen = new HashSet<String>();
        for (var row : ours.values())
            if (isSeen(pms, row, refs(standing.getOrDefault(row.onlineKey(), List.of())))) seen.add(row.onlineKey());
        var old =
                standing.keySet().stream().filter(key -> !ours.containsKey(key)).collect(toSet());
        if (!old.isEmpty()) retired(pms, standing, old);
        return seen;
    }

    private boolean isSeen(Pms pms, WriteBack row, List<String> refs) throws PmsSilent {
        switch (row.state()) {
            case QUEUED, WRITING -> {} // its worker looks for itself
            case NOT_NEEDED -> doubles.takeOut(pms, row, refs);
            case WRITTEN, WAITING_FOR_LINK, WAITING_FOR_PENCIL, CONFLICT, REFUSED, EXPIRED -> {
                var visits = visits(pms, row, refs);
                if (visits.isEmpty()) return false;
                if (row.state() == State.WRITTEN) keepOne(pms, row, visits);
                else if (!row.withdraw() && row.nextKey() == null) table.lookAgain(row, clock.instant());
            }
        }
        return true;
    }

    /** What has our key and is called otherwise than we know may be what a visit left behind when it was cancelled. */
    private List<String> visits(Pms pms, WriteBack row, List<String> refs) throws PmsSilent {
        return refs.contains(row.ref()) || !connections.can(Capability.LOOK_UP)
                ? refs
                : pms.traces(row.onlineKey()).standing();
    }

    private void keepOne(Pms pms, WriteBack row, List<String> refs) {
        var kept = refs.contains(row.ref()) ? String.valueOf(row.ref()) : refs.getFirst();
        if (!kept.equals(row.ref())) table.renamed(row, kept);
        if (row.seenAt() == null) table.seen(row);
        doubles.takeOut(pms, row, refs.stream().filter(ref -> !ref.equals(kept)).toList());
    }

    /** Keys that no write-back has any more: of visits that were moved, cancelled or withdrawn. Whose key none ever was is not
     * ours to touch. */
    private void retired(Pms pms, Map<String, List<BusyTime>> standing, Set<String> keys) {
        var rows = table
                .ofAppointmentsLike(keys.stream().map(WriteBack::appointmentIn).toList())
                .stream()
                .collect(toMap(row -> WriteBack.appointmentIn(row.onlineKey()), Function.identity(), (a, b) -> a));
        keys.forEach(key -> {
            var row = rows.get(WriteBack.appointmentIn(key));
            if (row == null || row.state() == State.QUEUED || row.state() == State.WRITING) return;
            doubles.takeOut(pms, row.keyed(key), refs(standing.getOrDefault(key, List.of())));
        });
    }

    /** Of a PMS whose schedule does not show our keys, all are asked for in turn, some a sweep. */
    private void missing(Pms pms, Set<String> seen, Instant began) throws PmsSilent {
        var missing = table.notSeen(seen, began.minus(pms.patience()), MOST_LOOKED_UP);
        var anyLost = false;
        for (var row : missing) {
            var traces = pms.traces(row.onlineKey());
            if (traces.standing().isEmpty()) lost(row, traces);
            else table.seen(row);
            anyLost |= traces.standing().isEmpty();
        }
        if (anyLost) table.ask(clock.instant().plus(Doubles.SOON));
    }

    private void lost(WriteBack row, Pms.Traces traces) {
        var cancelled = traces.cancelled();
        if (cancelled != null && cancelled.isEmpty()) table.lookAgain(row, clock.instant());
        else leaveToSomebody(row, cancelled == null ? OwnWords.LOST_THERE : OwnWords.CANCELLED_THERE);
    }

    private void leaveToSomebody(WriteBack row, String words) {
        database.together(() -> {
            writeBacks.outOfTheArchive(row.rest(State.REFUSED, words));
            var left = table.leaveToSomebody(row, words, clock.instant());
            if (left) events.publishEvent(new WriteBackEnded(row.appointment(), State.REFUSED));
            return left;
        });
    }
}
