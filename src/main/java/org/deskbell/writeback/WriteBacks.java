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
import org.deskbell.practice.Schedule;
import org.deskbell.practice.SchedulerSettings;
import org.deskbell.practice.Schedules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ways of appointments into the PMS. */
@Component
public class WriteBacks {
    private final WriteBackTable table;
    private final SilenceTable silence;
    private final QueueTable queue;
    private final OnlineAppointments appointments;
    private final OnlinePatients patients;
    private final Schedules schedules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WriteBacks(
            WriteBackTable table,
            SilenceTable silence,
            QueueTable queue,
            OnlineAppointments appointments,
            OnlinePatients patients,
            Schedules schedules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.silence = silence;
        this.queue = queue;
        this.appointments = appointments;
        this.patients = patients;
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
        if (!schedules.current().can(Capability.WRITE_APPOINTMENT)) return new AskOutcome.CannotWrite();
        if (!patients.get(appointment.patient()).isLinked() && !createsPatients()) return new AskOutcome.LinkFirst();
        return queue(id, by);
    }

    private AskOutcome queue(OnlineAppointment.Id id, Actor by) {
        if (!schedules.current().can(Capability.LOOK_UP)) queue.lookedAt(id.value());
        var moved = queue.move(
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
        var moved = silence.dueNow(clock.instant());
        if (moved > 0) events.publishEvent(new PmsTriedAgain(moved, by));
        return moved;
    }

    public Optional<WriteBack> of(OnlineAppointment.Id appointment) {
        return table.of(appointment);
    }

    /** Whether people who are not in the PMS are created there without anybody's doing. */
    boolean createsPatients() {
        return createsPatients(schedules.current());
    }

    private static boolean createsPatients(Schedule schedule) {
        return schedule.settings().createPatientsAutomatically() && schedule.can(Capability.CREATE_PATIENT);
    }

    /** Where an appointment goes first. */
    static WriteBack.State first(boolean isLinked, Schedule schedule) {
        if (!schedule.mayWrite()) return NOT_NEEDED;
        if (!isLinked && !createsPatients(schedule)) return WAITING_FOR_LINK;
        return whenLinked(schedule.settings());
    }

    /** Where an appointment goes once its patient is linked. */
    WriteBack.State whenLinked() {
        return whenLinked(schedules.current().settings());
    }

    private static WriteBack.State whenLinked(SchedulerSettings settings) {
        return settings.writeAutomatically() ? QUEUED : WAITING_FOR_PENCIL;
    }

    /** Who archived the visit did not know that its way would end where somebody has to act: it is in the window again. To be
     * called before the end is recorded, as whoever changes a visit holds that first and its way then. */
    void outOfTheArchive(WriteBack end) {
        if (end.state().needsSomebody()) appointments.restore(List.of(end.appointment()), WriteBackEnded.RULE);
    }

    /** The row, moved on if it is to wait for a link that is there by now, or is needed after all: what was taken out for a
     * request may have been accepted meanwhile. */
    WriteBack movedOn(WriteBack row) {
        if (row.state() != WAITING_FOR_LINK && row.state() != NOT_NEEDED) return row;
        var appointment = appointments.get(row.appointment());
        var isLinked = patients.get(appointment.patient()).isLinked();
        if (row.state() == WAITING_FOR_LINK) return isLinked ? row.rest(whenLinked(), null) : row;
        if (appointment.status() != OnlineAppointment.Status.BOOKED) return row;
        return row.rest(first(isLinked, schedules.current()), null);
    }
}
