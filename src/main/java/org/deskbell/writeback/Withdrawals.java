package org.deskbell.writeback;

import java.time.Clock;
import java.util.List;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.Alert;
import org.deskbell.patients.Alerts;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsSilent;
import org.deskbell.writeback.WriteBack.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes visits out of the PMS where they should not stand: itself where the PMS can be asked, else by an alert to staff. */
@Component
class Withdrawals {
    private static final Logger log = LoggerFactory.getLogger(Withdrawals.class);

    private final PmsConnections connections;
    private final OnlineAppointments appointments;
    private final Cancels cancels;
    private final Alerts alerts;
    private final Clock clock;

    Withdrawals(
            PmsConnections connections, OnlineAppointments appointments, Cancels cancels, Alerts alerts, Clock clock) {
        this.connections = connections;
        this.appointments = appointments;
        this.cancels = cancels;
        this.alerts = alerts;
        this.clock = clock;
    }

    WriteBack takeOut(Course course, Pms pms, OnlineAppointment appointment) throws PmsSilent {
        var row = course.row();
        if (hasBegun(appointment)) return byHand(row, appointment);
        if (!connections.can(Capability.LOOK_UP)) return unseen(row, pms, appointment);
        return row.nextKey() == null
                ? takeOut(row, pms, appointment)
                : takeOutMoved(row, row.keyed(row.nextKey()), pms, appointment);
    }

    private WriteBack takeOut(WriteBack row, Pms pms, OnlineAppointment appointment) throws PmsSilent {
        var standing = pms.traces(row.onlineKey()).standing();
        if (standing.isEmpty() && row.isTakenIn(pms.patience(), clock.instant()))
            return callBack(row, pms) ? over(row, appointment) : row.lookLater(pms.patience());
        if (standing.isEmpty() && row.mayStillCome(pms.patience(), clock.instant()))
            return row.lookLater(pms.patience());
        if (standing.isEmpty()) return over(row, appointment);
        return connections.can(Capability.CANCEL_APPOINTMENT)
                ? cancel(row, pms, standing, appointment)
                : byHand(row.standingAs(standing.getFirst()), appointment);
    }

    /** Whether somebody may have come to it: what took place is no program's to cancel. */
    private boolean hasBegun(OnlineAppointment appointment) {
        return appointment.status() == OnlineAppointment.Status.BOOKED
                && !appointment.startsAt().isAfter(clock.instant());
    }

    /** Where nobody can look whether it stands, it is called back if that is still possible, and a person looks. */
    private WriteBack unseen(WriteBack row, Pms pms, OnlineAppointment appointment) throws PmsSilent {
        if (row.isTakenIn(pms.patience(), clock.instant())) callBack(row, pms);
        return byHand(row, appointment);
    }

    /** Has the PMS leave what it has taken in and not done yet. False if it does not. */
    boolean callBack(WriteBack row, Pms pms) throws PmsSilent {
        if (!connections.can(Capability.CANCEL_APPOINTMENT)) return false;
        return switch (cancels.cancel(pms, String.valueOf(row.ref()), row.onlineKey())) {
            case PmsAnswer.Done done -> true;
            case PmsAnswer.Pending later -> true;
            case PmsAnswer.NotReached no -> throw no.silence();
            case PmsAnswer.Conflict no -> false;
            case PmsAnswer.Refused no -> false;
            case PmsAnswer.Unknown maybe -> false;
        };
    }

    /** What was on its way to a new time may stand there already; where the PMS does not let it go, a person is asked to see
     * to it. Only what has not come is waited for.
     *
     * @param next the row under its next key */
    private WriteBack takeOutMoved(WriteBack row, WriteBack next, Pms pms, OnlineAppointment appointment)
            throws PmsSilent {
        var there = pms.traces(next.onlineKey()).standing();
        if (there.isEmpty() && next.mayStillCome(pms.patience(), clock.instant()))
            return row.again(clock.instant().plus(Doubles.SOON), row.words());
        for (var ref : there)
            if (!callBack(next.standingAs(ref), pms)
                    && pms.traces(next.onlineKey()).standing().contains(ref)) tell(next.standingAs(ref), appointment);
        return takeOut(there.isEmpty() ? row : row.come(), pms, appointment);
    }

    private WriteBack cancel(WriteBack row, Pms pms, List<String> standing, OnlineAppointment appointment)
            throws PmsSilent {
        var ref = standing.getFirst();
        return switch (cancels.cancel(pms, ref, row.onlineKey())) {
            case PmsAnswer.Done done -> goOn(row, pms, standing, appointment);
            case PmsAnswer.Pending later -> goOn(row, pms, standing, appointment);
            case PmsAnswer.Conflict(var words) -> refused(row, pms, standing, words);
            case PmsAnswer.Refused(var words) -> refused(row, pms, standing, words);
            case PmsAnswer.NotReached no -> throw no.silence();
            case PmsAnswer.Unknown(var words) -> row.again(clock.instant().plus(pms.patience()), words);
        };
    }

    private WriteBack goOn(WriteBack row, Pms pms, List<String> standing, OnlineAppointment appointment)
            throws PmsSilent {
        var others = standing.subList(1, standing.size());
        return others.isEmpty() ? over(row, appointment) : cancel(row, pms, others, appointment);
    }

    /** What it is not to take out may be out already: a call may come twice. */
    private WriteBack refused(WriteBack row, Pms pms, List<String> standing, String words) throws PmsSilent {
        var ref = standing.getFirst();
        var appointment = appointments.get(row.appointment());
        if (!pms.traces(row.onlineKey()).standing().contains(ref)) return goOn(row, pms, standing, appointment);
        tell(row.standingAs(ref), appointment);
        return row.standingAs(ref).rest(State.REFUSED, words);
    }

    /** A person does it from here; the next visit goes its way under a key of its own. */
    private WriteBack byHand(WriteBack row, OnlineAppointment appointment) {
        tell(row, appointment);
        return over(row, appointment);
    }

    /** A person is to take it out of the record that it was sent to. */
    void tell(WriteBack row, OnlineAppointment appointment) {
        if (row.sentTo() == null) {
            log.error("write-back {} may stand in the PMS, nobody knows under which record", row.id());
            return;
        }
        var visit = new Alert.Visit(appointment.id().value(), row.ref(), null);
        alerts.raise(Alert.takeOut(appointment.patient(), row.sentTo(), visit, clock.instant()), WriteBackEnded.RULE);
    }

    /** If it is booked, and the patient is linked by now, it goes on when it is kept. */
    private static WriteBack over(WriteBack row, OnlineAppointment appointment) {
        var isBooked = appointment.status() == OnlineAppointment.Status.BOOKED;
        return row.withdrawn(isBooked ? State.WAITING_FOR_LINK : State.NOT_NEEDED);
    }
}
