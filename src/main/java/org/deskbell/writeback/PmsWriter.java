package org.deskbell.writeback;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.patients.PmsLink;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Refreshes;
import org.deskbell.writeback.WriteBack.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes one write-back as far as it goes. What may have been sent is never sent again before the PMS was asked for our
 * key, and a "not found" counts only after the PMS's longest processing time.
 */
@Component
class PmsWriter {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration NEXT_LOOK = Duration.ofMinutes(1);

    private final OnlineAppointments appointments;
    private final OnlinePatients patients;
    private final PmsConnections connections;
    private final Refreshes refreshes;
    private final NewPatients newPatients;
    private final Visits visits;
    private final RecordCheck records;
    private final Withdrawals withdrawals;
    private final Doubles doubles;
    private final VisitMoves visitMoves;
    private final Clock clock;

    PmsWriter(
            OnlineAppointments appointments,
            OnlinePatients patients,
            PmsConnections connections,
            Refreshes refreshes,
            NewPatients newPatients,
            Visits visits,
            RecordCheck records,
            Withdrawals withdrawals,
            Doubles doubles,
            VisitMoves visitMoves,
            Clock clock) {
        this.appointments = appointments;
        this.patients = patients;
        this.connections = connections;
        this.refreshes = refreshes;
        this.newPatients = newPatients;
        this.visits = visits;
        this.records = records;
        this.withdrawals = withdrawals;
        this.doubles = doubles;
        this.visitMoves = visitMoves;
        this.clock = clock;
    }

    /** Gives how it ended, or that it waits in the queue; not yet recorded.
     *
     * @throws PmsSilent if the PMS cannot be reached: everything waits */
    WriteBack carry(Course course) throws PmsSilent {
        var appointment = appointments.get(course.row().appointment());
        var row = course.row();
        if (!row.withdraw() && appointment.status() != OnlineAppointment.Status.BOOKED) return notNeeded(row);
        if (!row.withdraw() && hasPassed(appointment)) return expired(course);
        var obstacle = obstacle();
        if (obstacle.isPresent()) return row.again(clock.instant().plus(NEXT_LOOK), obstacle.get());
        return row.withdraw()
                ? withdrawals.takeOut(course, connections.pms(), appointment)
                : onward(course, connections.pms(), appointment);
    }

    /** Why nothing may be done in the PMS yet: what is not its list may hold somebody else under the same id. */
    private Optional<String> obstacle() {
        if (refreshes.isInDoubt()) return Optional.of(OwnWords.IN_DOUBT);
        return connections.isUnasked() ? Optional.of(OwnWords.UNASKED) : Optional.empty();
    }

    private WriteBack notNeeded(WriteBack row) {
        return row.mayStand() ? row.takenOutFirst(clock.instant()) : row.rest(State.NOT_NEEDED, null);
    }

    /** What may have been sent is looked up for the last time; all else needs no way to the PMS. */
    private WriteBack expired(Course course) {
        if (course.row().nextKey() != null) return course.row().rest(State.EXPIRED, OwnWords.STANDS_AT_OLD_TIME);
        if (!course.row().mayStand()) return course.row().rest(State.EXPIRED, null);
        try {
            var known = lookUp(course, connections.pms());
            return known.state() == State.WRITING ? known.rest(State.EXPIRED, null) : known;
        } catch (PmsSilent e) {
            return course.row().restUnsure(State.EXPIRED, OwnWords.SILENT_TO_THE_END);
        }
    }

    private boolean hasPassed(OnlineAppointment appointment) {
        return !appointment.startsAt().isAfter(clock.instant());
    }

    private WriteBack onward(Course course, Pms pms, OnlineAppointment appointment) throws PmsSilent {
        if (course.row().mayStand() && course.row().nextKey() == null) {
            var known = lookUp(course, pms);
            if (known.state() != State.WRITING) return known;
        }
        var patient = patients.get(appointment.patient());
        return switch (patient.link()) {
            case PmsLink.Linked(var record)
            when course.row().nextKey() != null -> visitMoves.move(course, pms, appointment, record);
            case PmsLink.Linked(var record) ->
                into(newPatients.linked(course, pms, patient, record), course, pms, appointment);
            case PmsLink.Unlinked()
            when course.row().nextKey() != null -> course.row().takenOutFirst(clock.instant());
            case PmsLink.Unlinked() -> into(newPatients.create(course, pms, patient), course, pms, appointment);
        };
    }

    private WriteBack into(NewPatients.Outcome record, Course course, Pms pms, OnlineAppointment appointment)
            throws PmsSilent {
        return switch (record) {
            case NewPatients.Outcome.Made(var patient) -> write(course, pms, appointment, patient);
            case NewPatients.Outcome.NotMade(var row) -> row;
        };
    }

    private WriteBack write(Course course, Pms pms, OnlineAppointment appointment, PmsPatientId patient)
            throws PmsSilent {
        var visit = visits.of(appointment, patient, course.row().onlineKey());
        if (visit.isEmpty()) return course.row().rest(State.REFUSED, OwnWords.NO_COUNTERPART);
        if (hasPassed(appointment)) return course.row().rest(State.EXPIRED, null);
        if (!connections.can(Capability.WRITE_APPOINTMENT))
            return course.row().rest(State.REFUSED, OwnWords.CANNOT_WRITE);
        // The link has been ended or moved with it, so the next try finds where to go.
        if (!records.isStill(pms, patient))
            return course.row().again(clock.instant().plus(SOON), null);
        course.record(course.row().maybeSent(patient, clock.instant()));
        return after(pms.write(visit.get()), course, pms);
    }

    /** WRITTEN if it is there; WRITING if it surely is not and may be sent; else back to the queue, or to a person. */
    private WriteBack lookUp(Course course, Pms pms) throws PmsSilent {
        var row = course.row();
        if (!connections.can(Capability.LOOK_UP)) return row.restUnsure(State.REFUSED, OwnWords.CANNOT_ASK);
        var standing = pms.traces(row.onlineKey()).standing();
        if (!standing.isEmpty()) return found(row, pms, standing);
        // Not found proves nothing before the PMS's longest processing time is over.
        return row.mayStillCome(pms.patience(), clock.instant()) ? row.lookLater(pms.patience()) : row;
    }

    /** It is written, whatever was answered; once is enough. */
    private WriteBack found(WriteBack row, Pms pms, List<String> standing) {
        doubles.takeOut(pms, row, standing.subList(1, standing.size()));
        return row.written(standing.getFirst(), clock.instant()).seen(clock.instant());
    }

    private WriteBack after(PmsAnswer answer, Course course, Pms pms) throws PmsSilent {
        return switch (answer) {
            case PmsAnswer.Done(var ref) -> readBack(course.row().written(ref, clock.instant()), pms);
            case PmsAnswer.Pending(var ticket) -> course.row().written(ticket, clock.instant());
            case PmsAnswer.Conflict(var words) -> conflict(course, pms, words);
            case PmsAnswer.Refused(var words) -> course.row().rest(State.REFUSED, words);
            case PmsAnswer.NotReached no -> {
                course.record(course.row().surelyNotSent());
                throw no.silence();
            }
            case PmsAnswer.Unknown(var words) -> unknown(course, pms, words);
        };
    }

    /** What is in the way may be our own visit, done late. */
    private WriteBack conflict(Course course, Pms pms, String words) throws PmsSilent {
        if (connections.can(Capability.LOOK_UP)) {
            var standing = pms.traces(course.row().onlineKey()).standing();
            if (!standing.isEmpty()) return found(course.row(), pms, standing);
        }
        return course.row().rest(State.CONFLICT, words);
    }

    private WriteBack unknown(Course course, Pms pms, String words) throws PmsSilent {
        course.record(course.row().again(clock.instant().plus(pms.patience()), words));
        return lookUp(course, pms);
    }

    /** Written is written, whether or not it can be seen at once. */
    private WriteBack readBack(WriteBack written, Pms pms) {
        try {
            var standing = pms.traces(written.onlineKey()).standing();
            doubles.takeOut(pms, written, others(standing, written.ref()));
            return standing.isEmpty() ? written : written.seen(clock.instant());
        } catch (PmsSilent e) {
            return written;
        }
    }

    private static List<String> others(List<String> standing, @Nullable String kept) {
        return standing.contains(kept)
                ? standing.stream().filter(ref -> !ref.equals(kept)).toList()
                : List.of();
    }
}
