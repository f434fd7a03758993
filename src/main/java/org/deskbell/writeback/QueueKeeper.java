package org.deskbell.writeback;

import static org.deskbell.writeback.WriteBack.State.NOT_NEEDED;
import static org.deskbell.writeback.WriteBack.State.QUEUED;
import static org.deskbell.writeback.WriteBack.State.WAITING_FOR_LINK;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.deskbell.booking.AppointmentBooked;
import org.deskbell.booking.AppointmentCancelled;
import org.deskbell.booking.AppointmentMoved;
import org.deskbell.booking.AppointmentRestored;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.LinkEnd;
import org.deskbell.patients.LinkMoved;
import org.deskbell.patients.LinkRecord;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.patients.PatientLinked;
import org.deskbell.patients.PatientUnlinked;
import org.deskbell.patients.RegistrationJoined;
import org.deskbell.patients.RegistrationSeparated;
import org.deskbell.patients.SaidNotThisPerson;
import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsAnswersAgain;
import org.deskbell.pms.PmsConnectionChanged;
import org.deskbell.practice.Schedules;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens in the rooms below and keeps the queue in step, each time with one statement. */
@Component
class QueueKeeper {
    private final WriteBackTable table;
    private final QueueTable queue;
    private final VisitMoveTable moves;
    private final SilenceTable silence;
    private final WriteBacks writeBacks;
    private final Withdrawals withdrawals;
    private final OnlineAppointments appointments;
    private final OnlinePatients patients;
    private final Schedules schedules;
    private final Clock clock;

    QueueKeeper(
            WriteBackTable table,
            QueueTable queue,
            VisitMoveTable moves,
            SilenceTable silence,
            WriteBacks writeBacks,
            Withdrawals withdrawals,
            OnlineAppointments appointments,
            OnlinePatients patients,
            Schedules schedules,
            Clock clock) {
        this.table = table;
        this.queue = queue;
        this.moves = moves;
        this.silence = silence;
        this.writeBacks = writeBacks;
        this.withdrawals = withdrawals;
        this.appointments = appointments;
        this.patients = patients;
        this.schedules = schedules;
        this.clock = clock;
    }

    @EventListener
    void booked(AppointmentBooked booked) {
        var key = WriteBack.freshKey(booked.appointment());
        var first = WriteBacks.first(booked.isLinked(), booked.schedule());
        table.insert(new WriteBackTable.Fresh(booked.appointment(), booked.startsAt(), key, first), clock.instant());
    }

    private void again(OnlineAppointment.Id appointment, WriteBack.State first) {
        queue.move(List.of(appointment.value()), List.of(NOT_NEEDED), first, clock.instant());
    }

    /** What stands in the PMS at the old time is moved; or it is taken out, and written anew if the visit is booked. What was in
     * conflict there may fit now. */
    @EventListener
    void moved(AppointmentMoved moved) {
        var its = List.of(moved.appointment().value());
        queue.hold(its);
        moves.moved(moved.appointment(), moved.startsAt());
        if (moved.status() != OnlineAppointment.Status.BOOKED) {
            takeOut(moved.appointment());
            return;
        }
        if (isMoving(moved.appointment())) return;
        queue.withdrawWritten(its, clock.instant());
        queue.tryAnew(its, writeBacks.whenLinked(), clock.instant());
    }

    /** Where somebody presses the pencil for each visit, the old one is taken out and the new one waits for him. */
    private boolean isMoving(OnlineAppointment.Id appointment) {
        return writeBacks.whenLinked() == QUEUED
                && schedules.current().can(Capability.LOOK_UP)
                && moves.moveWritten(appointment, WriteBack.freshKey(appointment), clock.instant());
    }

    @EventListener
    void cancelled(AppointmentCancelled cancelled) {
        takeOut(cancelled.appointment());
    }

    /** What stands or may stand in the PMS is taken out; the rest is not needed. */
    private void takeOut(OnlineAppointment.Id appointment) {
        var its = List.of(appointment.value());
        queue.hold(its);
        queue.withdrawWritten(its, clock.instant());
        queue.leave(its, clock.instant());
    }

    /** What is still to be taken out is taken out first, by whoever comes next; the rest goes on as if just booked. */
    @EventListener
    void restored(AppointmentRestored restored) {
        if (restored.status() != OnlineAppointment.Status.BOOKED) return;
        var its = List.of(restored.appointment().value());
        queue.hold(its);
        queue.withdrawWritten(its, clock.instant());
        var isLinked = patients.get(restored.patient()).isLinked();
        again(restored.appointment(), WriteBacks.first(isLinked, schedules.current()));
    }

    /** Whoever is about to create him does not. */
    @EventListener
    void linked(PatientLinked linked) {
        var theirs = under(linked.patient());
        if (linked.how() != LinkRecord.How.CREATED) {
            queue.hold(theirs);
            queue.takeBack(theirs, clock.instant());
        }
        goOn(theirs);
    }

    /** What waited because this record might have been his is tried again; others may still come into question. */
    @EventListener
    void said(SaidNotThisPerson said) {
        var theirs = under(said.patient());
        queue.hold(theirs);
        queue.createAfterAll(theirs, clock.instant());
    }

    /** The survivor's link is his from now on. */
    @EventListener
    void joined(RegistrationJoined joined) {
        if (patients.get(joined.survivor()).isLinked()) goOn(of(joined.joined()));
    }

    /** What waited for a PMS that was silent need not any more. */
    @EventListener
    void answers(PmsAnswersAgain answers) {
        silence.wake(clock.instant());
    }

    /** What waited for it is tried by the new way at once. */
    @EventListener
    void changed(PmsConnectionChanged changed) {
        silence.wake(clock.instant());
    }

    private void goOn(List<UUID> theirs) {
        queue.hold(theirs);
        queue.move(theirs, List.of(WAITING_FOR_LINK), writeBacks.whenLinked(), clock.instant());
    }

    /** What is about to be sent is taken back, and then goes to the record that the link leads to now. What stands in the PMS
     * went along with the record there. */
    @EventListener
    void moved(LinkMoved moved) {
        var theirs = under(moved.patient());
        queue.hold(theirs);
        queue.takeBack(theirs, clock.instant());
    }

    @EventListener
    void unlinked(PatientUnlinked unlinked) {
        comeBack(unlinked.patient(), under(unlinked.patient()), unlinked.why());
    }

    /** He is not linked any more, if the survivor was. */
    @EventListener
    void separated(RegistrationSeparated separated) {
        if (patients.get(separated.survivor()).isLinked())
            comeBack(separated.joined(), of(separated.joined()), LinkEnd.UNLINKED);
    }

    /** What waits goes back to waiting for a link; what stands in the PMS under the wrong record is taken out. */
    private void comeBack(OnlinePatient.Id patient, List<UUID> theirs, LinkEnd why) {
        queue.hold(theirs);
        switch (why) {
            case UNLINKED -> outOfTheRecord(theirs);
            case GIVEN_AWAY -> {
                outOfTheRecord(theirs);
                queue.waitForLink(theirs, clock.instant());
            }
            case MERGED, GONE -> waitForLink(patient, theirs);
        }
        queue.backToLink(theirs, clock.instant());
    }

    /** What is to come is taken out; of what has begun, or took place, a person is asked. */
    private void outOfTheRecord(List<UUID> theirs) {
        queue.leaveBegun(theirs, clock.instant())
                .forEach(row -> withdrawals.tell(row, appointments.get(row.appointment())));
        queue.withdrawWritten(theirs, clock.instant());
    }

    /** Whether what stood in the PMS still stands there is asked anew, where it can be asked; the record may have taken it
     * along. */
    private void waitForLink(OnlinePatient.Id patient, List<UUID> theirs) {
        queue.waitForLink(theirs, clock.instant());
        if (schedules.current().can(Capability.LOOK_UP)) queue.lookAgain(comingUnder(patient), clock.instant());
    }

    private List<UUID> comingUnder(OnlinePatient.Id patient) {
        return appointments.under(patient).stream()
                .filter(one -> one.startsAt().isAfter(clock.instant()))
                .map(one -> one.id().value())
                .toList();
    }

    private List<UUID> under(OnlinePatient.Id patient) {
        return appointments.under(patient).stream().map(one -> one.id().value()).toList();
    }

    private List<UUID> of(OnlinePatient.Id patient) {
        return appointments.of(patient).stream().map(one -> one.id().value()).toList();
    }
}
