package org.deskbell.pms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the PMS has providers and operatories taken, as of the last refresh. */
@Component
public class PmsBusyTimes {
    /** Whoever writes an export in pieces has done so within this. */
    private static final Duration BELIEVED_AFTER = Duration.ofMinutes(5);

    private final PmsBusyTimeTable table;
    private final PmsConnectionTable connections;
    private final OwnVisits ownVisits;
    private final Clock clock;

    PmsBusyTimes(PmsBusyTimeTable table, PmsConnectionTable connections, OwnVisits ownVisits, Clock clock) {
        this.table = table;
        this.connections = connections;
        this.ownVisits = ownVisits;
        this.clock = clock;
    }

    /** Times that touch the stretch; its end is not part of it. */
    public List<BusyTime> between(Instant from, Instant to) {
        return table.between(from, to);
    }

    /** The times that our appointments do not take here anyway. A visit of ours that somebody moved in the PMS is busy there. */
    List<BusyTime> beside(List<BusyTime> times) {
        var keyed = times.stream().filter(time -> time.onlineKey() != null).toList();
        var ours = Set.copyOf(ownVisits.among(keyed));
        return times.stream().filter(time -> !ours.contains(time)).toList();
    }

    /** Keeps what the PMS has taken now beside our own appointments.
     *
     * @return in words, that the schedule lacks too much: what it lacks stays taken until a later reading lacks it too */
    @Transactional
    Optional<String> replace(List<BusyTime> taken) {
        var now = clock.instant();
        var schedule = table.held(taken, now);
        var isBelieved = !schedule.isDoubtful() || isDoubtedSince(now.minus(BELIEVED_AFTER));
        table.replace(taken, ownVisits.appointments(keys(taken)), isBelieved, now);
        if (isBelieved) connections.believeSchedule();
        else connections.doubtSchedule(now);
        return isBelieved ? Optional.empty() : Optional.of(schedule.words());
    }

    private static List<String> keys(List<BusyTime> times) {
        return times.stream().map(BusyTime::onlineKey).filter(Objects::nonNull).toList();
    }

    private boolean isDoubtedSince(Instant moment) {
        return connections.scheduleDoubtedAt().filter(at -> !at.isAfter(moment)).isPresent();
    }
}
