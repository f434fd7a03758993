package org.deskbell.writeback;

import static org.deskbell.writeback.WriteBack.State.CONFLICT;
import static org.deskbell.writeback.WriteBack.State.EXPIRED;
import static org.deskbell.writeback.WriteBack.State.NOT_NEEDED;
import static org.deskbell.writeback.WriteBack.State.QUEUED;
import static org.deskbell.writeback.WriteBack.State.REFUSED;
import static org.deskbell.writeback.WriteBack.State.WAITING_FOR_LINK;
import static org.deskbell.writeback.WriteBack.State.WAITING_FOR_PENCIL;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsConnections;
import org.deskbell.practice.SchedulerSettings;
import org.deskbell.practice.Schedules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ways of appointments into the PMS. */
@Component
public class WriteBacks {
    private final WriteBackTable table;
    private final OnlineAppointments appointments;
    private final OnlinePatients patients;
    private final PmsConnections connections;
    private final Schedules schedules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WriteBacks(
            WriteBackTable table,
            OnlineAppointments appointments,
            OnlinePatients patients,
            PmsConnections connections,
            Schedules schedules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.appointments = appointments;
        this.patients = patients;
        this.connections = connections;
        this.schedules = schedules;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The pencil: writes the appointment to the PMS, soon.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such appointment
     */
    @Transactional
    public AskOutcome ask(OnlineAppointment.Id id, Actor by) {
        var appointment = appointments.get(id);
        if (appointment.status() != OnlineAppointment.Status.BOOKED) return new AskOutcome.NotBooked();
        if (!appointment.startsAt().isAfter(clock.instant())) return new AskOutcome.TooLate();
        if (!can(Capability.WRITE_APPOINTMENT)) return new AskOutcome.CannotWrite();
        if (!patients.get(appointment.patient()).isLinked() && !createsPatients()) return new AskOutcome.LinkFirst();
        return queue(id, by);
    }

    private AskOutcome queue(OnlineAppointment.Id id, Actor by) {
        var moved = table.move(
                List.of(id.value()),
                List.of(NOT_NEEDED, WAITING_FOR_LINK, WAITING_FOR_PENCIL, QUEUED, CONFLICT, REFUSED, EXPIRED),
                QUEUED,
                clock.instant());
        if (moved == 0) return isWritten(id) ? new AskOutcome.AlreadyWritten() : new AskOutcome.Queued();
        events.publishEvent(new WriteBackAsked(id, by));
        return new AskOutcome.Queued();
    }

    private boolean isWritten(OnlineAppointment.Id id) {
        return of(id).filter(row -> row.state() == WriteBack.State.WRITTEN).isPresent();
    }

    /** Tries all that wait for a silent PMS now instead of later; gives how many. */
    @Transactional
    public int tryNow(Actor by) {
        var moved = table.dueNow(clock.instant());
        if (moved > 0) events.publishEvent(new PmsTriedAgain(moved, by));
        return moved;
    }

    public Optional<WriteBack> of(OnlineAppointment.Id appointment) {
        return table.of(appointment);
    }

    /** Whether people who are not in the PMS are created there without anybody's doing. */
    boolean createsPatients() {
        return settings().createPatientsAutomatically() && can(Capability.CREATE_PATIENT);
    }

    private SchedulerSettings settings() {
        return schedules.current().settings();
    }

    /** Where an appointment goes first. */
    WriteBack.State first(boolean isLinked) {
        var pms = connections.find();
        if (pms.filter(one -> one.can(Capability.WRITE_APPOINTMENT)).isEmpty()) return NOT_NEEDED;
        var settings = settings();
        var creates = settings.createPatientsAutomatically()
                && pms.filter(one -> one.can(Capability.CREATE_PATIENT)).isPresent();
        if (!isLinked && !creates) return WAITING_FOR_LINK;
        return settings.writeAutomatically() ? QUEUED : WAITING_FOR_PENCIL;
    }

    /** Where an appointment goes once its patient is linked. */
    WriteBack.State whenLinked() {
        return settings().writeAutomatically() ? QUEUED : WAITING_FOR_PENCIL;
    }

    /** The row, moved on if it is to wait for a link that is there by now. */
    WriteBack movedOn(WriteBack row) {
        if (row.state() != WAITING_FOR_LINK) return row;
        var patient = patients.get(appointments.get(row.appointment()).patient());
        return patient.isLinked() ? row.rest(whenLinked(), null) : row;
    }

    boolean can(Capability capability) {
        return connections.find().filter(pms -> pms.can(capability)).isPresent();
    }
}
