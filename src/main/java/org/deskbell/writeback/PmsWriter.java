package org.deskbell.writeback;

import java.time.Clock;
import java.time.Duration;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.patients.PmsLink;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.deskbell.writeback.WriteBack.State;
import org.springframework.stereotype.Component;

/**
 * Takes one write-back as far as it goes. What may have been sent is never sent again before the PMS was asked for our
 * key, and a "not found" counts only after the PMS's longest processing time.
 */
@Component
class PmsWriter {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final OnlineAppointments appointments;
    private final OnlinePatients patients;
    private final PmsConnections connections;
    private final NewPatients newPatients;
    private final Visits visits;
    private final RecordCheck records;
    private final Withdrawals withdrawals;
    private final Clock clock;

    PmsWriter(
            OnlineAppointments appointments,
            OnlinePatients patients,
            PmsConnections connections,
            NewPatients newPatients,
            Visits visits,
            RecordCheck records,
            Withdrawals withdrawals,
            Clock clock) {
        this.appointments = appointments;
        this.patients = patients;
        this.connections = connections;
        this.newPatients = newPatients;
        this.visits = visits;
        this.records = records;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /** Gives how it ended, or that it waits in the queue; not yet recorded.
     *
     * @throws PmsSilent if the PMS cannot be reached: everything waits */
    WriteBack carry(Course course) throws PmsSilent {
        var pms = connections.pms();
        var appointment = appointments.get(course.row().appointment());
        if (course.row().withdraw()) return withdrawals.takeOut(course, pms, appointment);
        if (appointment.status() != OnlineAppointment.Status.BOOKED)
            return course.row().rest(State.NOT_NEEDED, null);
        if (course.row().maybeSentAt() == null && hasPassed(appointment))
            return course.row().rest(State.EXPIRED, null);
        return switch (patients.get(appointment.patient()).link()) {
            case PmsLink.Linked(var patient) -> write(course, pms, appointment, patient);
            case PmsLink.Unlinked() -> create(course, pms, appointment);
        };
    }

    private boolean hasPassed(OnlineAppointment appointment) {
        return !appointment.startsAt().isAfter(clock.instant());
    }

    private WriteBack create(Course course, Pms pms, OnlineAppointment appointment) throws PmsSilent {
        if (course.row().maybeSentAt() != null) {
            var known = lookUp(course, pms);
            if (known.state() != State.WRITING) return known;
        }
        return switch (newPatients.create(course, pms, whom(course, appointment))) {
            case NewPatients.Outcome.Made(var patient) -> write(course, pms, appointment, patient);
            case NewPatients.Outcome.NotMade(var row) -> row;
        };
    }

    /** Who stands for the patient; but what may have been created before he was joined is looked up under his own key. */
    private OnlinePatient whom(Course course, OnlineAppointment appointment) {
        var own = appointment.patient();
        return patients.get(course.row().maybeCreatedAt() == null ? patients.survivor(own) : own);
    }

    private WriteBack write(Course course, Pms pms, OnlineAppointment appointment, PmsPatientId patient)
            throws PmsSilent {
        if (course.row().maybeSentAt() != null) {
            var known = lookUp(course, pms);
            if (known.state() != State.WRITING) return known;
        }
        var visit = visits.of(appointment, patient, course.row().onlineKey());
        if (visit.isEmpty()) return course.row().rest(State.REFUSED, OwnWords.NO_COUNTERPART);
        if (hasPassed(appointment)) return course.row().rest(State.EXPIRED, null);
        // The link has been ended or moved with it, so the next try finds where to go.
        if (!records.isStill(pms, patient))
            return course.row().again(clock.instant().plus(SOON), null);
        course.record(course.row().maybeSent(clock.instant()));
        return after(pms.write(visit.get()), course, pms);
    }

    /** WRITTEN if it is there; WRITING if it surely is not and may be sent; else back to the queue, or to a person. */
    private WriteBack lookUp(Course course, Pms pms) throws PmsSilent {
        var row = course.row();
        if (!connections.can(Capability.LOOK_UP)) return row.rest(State.REFUSED, OwnWords.CANNOT_ASK);
        var found = pms.findVisit(row.onlineKey());
        if (found.isPresent()) return row.written(found.get(), clock.instant()).seen(clock.instant());
        // Not found proves nothing before the PMS's longest processing time is over.
        return row.mayStillCome(pms.patience(), clock.instant()) ? row.lookLater(pms.patience()) : row;
    }

    private WriteBack after(PmsAnswer answer, Course course, Pms pms) throws PmsSilent {
        return switch (answer) {
            case PmsAnswer.Done(var ref) -> readBack(course.row().written(ref, clock.instant()), pms);
            case PmsAnswer.Pending(var ticket) -> course.row().written(ticket, clock.instant());
            case PmsAnswer.Conflict(var words) -> course.row().rest(State.CONFLICT, words);
            case PmsAnswer.Refused(var words) -> course.row().rest(State.REFUSED, words);
            case PmsAnswer.NotReached(var words) -> {
                course.record(course.row().maybeSent(null));
                throw new PmsSilent(words);
            }
            case PmsAnswer.Unknown(var words) -> unknown(course, pms, words);
        };
    }

    private WriteBack unknown(Course course, Pms pms, String words) throws PmsSilent {
        course.record(course.row().again(clock.instant().plus(pms.patience()), words));
        return lookUp(course, pms);
    }

    /** Written is written, whether or not it can be seen at once. */
    private WriteBack readBack(WriteBack written, Pms pms) {
        try {
            return pms.findVisit(written.onlineKey()).isPresent() ? written.seen(clock.instant()) : written;
        } catch (PmsSilent e) {
            return written;
        }
    }
}
