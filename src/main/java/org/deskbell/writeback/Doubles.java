package org.deskbell.writeback;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsSilent;
import org.deskbell.tenancy.PracticeDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes visits of ours out of the PMS that stand there beside the one that counts, or should not stand at all. */
@Component
class Doubles {
    private static final Logger log = LoggerFactory.getLogger(Doubles.class);
    /** When the PMS is asked again, if it did not take them out. */
    static final Duration SOON = Duration.ofSeconds(30);

    private final PmsConnections connections;
    private final OnlineAppointments appointments;
    private final Withdrawals withdrawals;
    private final Cancels cancels;
    private final SweepTable sweeps;
    private final PracticeDatabase database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Doubles(
            PmsConnections connections,
            OnlineAppointments appointments,
            Withdrawals withdrawals,
            Cancels cancels,
            SweepTable sweeps,
            PracticeDatabase database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.connections = connections;
        this.appointments = appointments;
        this.withdrawals = withdrawals;
        this.cancels = cancels;
        this.sweeps = sweeps;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Takes these out, which carry the key of the row. What the PMS does not take out now, the next sweep finds; what it
     * refuses to take out, or never takes out for a program, a person is asked to. */
    void takeOut(Pms pms, WriteBack row, List<String> refs) {
        refs.forEach(ref -> takeOut(pms, row, ref));
    }

    private void takeOut(Pms pms, WriteBack row, String ref) {
        if (!connections.can(Capability.CANCEL_APPOINTMENT)) {
            askSomebody(row, ref);
            return;
        }
        if (cancels.isTakenIn(pms, row.onlineKey())) return;
        switch (cancels.cancel(pms, ref, row.onlineKey())) {
            case PmsAnswer.Done done -> isOut(row);
            case PmsAnswer.Pending later -> {} // the next sweep finds it, should it stand then
            case PmsAnswer.Refused no -> refused(pms, row, ref);
            case PmsAnswer.Conflict no -> refused(pms, row, ref);
            case PmsAnswer.NotReached no ->
                sweeps.ask(clock.instant().plus(no.silence().pause(SOON)));
            case PmsAnswer.Unknown maybe -> sweeps.ask(clock.instant().plus(SOON));
        }
    }

    /** What it is not to take out may be out already: a call may come twice. */
    private void refused(Pms pms, WriteBack row, String ref) {
        try {
            if (!connections.can(Capability.LOOK_UP)
                    || pms.traces(row.onlineKey()).standing().contains(ref)) askSomebody(row, ref);
        } catch (PmsSilent e) {
            sweeps.ask(clock.instant().plus(e.pause(SOON)));
        }
    }

    private void askSomebody(WriteBack row, String ref) {
        withdrawals.tell(row.standingAs(ref), appointments.get(row.appointment()));
    }

    private void isOut(WriteBack row) {
        log.info("a visit of write-back {} that was one too many is out of the PMS", row.id());
        database.together(() -> {
            events.publishEvent(new DoubleTakenOut(row.appointment()));
            return row;
        });
    }
}
