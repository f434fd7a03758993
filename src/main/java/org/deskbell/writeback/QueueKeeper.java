package org.deskbell.writeback;

import static org.deskbell.writeback.WriteBack.State.CONFLICT;
import static org.deskbell.writeback.WriteBack.State.EXPIRED;
import static org.deskbell.writeback.WriteBack.State.NOT_NEEDED;
import static org.deskbell.writeback.WriteBack.State.REFUSED;
import static org.deskbell.writeback.WriteBack.State.WAITING_FOR_LINK;
import static org.deskbell.writeback.WriteBack.State.WAITING_FOR_PENCIL;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.deskbell.booking.AppointmentBooked;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.patients.PatientLinked;
import org.deskbell.patients.PatientUnlinked;
import org.deskbell.pms.Capability;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens in the rooms below and keeps the queue in step, each time with one statement. */
@Component
class QueueKeeper {
    private final WriteBackTable table;
    private final WriteBacks writeBacks;
    private final OnlineAppointments appointments;
    private final OnlinePatients patients;
    private final Clock clock;

    QueueKeeper(
            WriteBackTable table,
            WriteBacks writeBacks,
            OnlineAppointments appointments,
            OnlinePatients patients,
            Clock clock) {
        this.table = table;
        this.writeBacks = writeBacks;
        this.appointments = appointments;
        this.patients = patients;
        this.clock = clock;
    }

    @EventListener
    void booked(AppointmentBooked booked) {
        table.insert(
                booked.appointment(),
                WriteBack.freshKey(booked.appointment()),
                first(patients.get(booked.patient())),
                clock.instant());
    }

    private WriteBack.State first(OnlinePatient patient) {
        if (!writeBacks.can(Capability.WRITE_APPOINTMENT)) return NOT_NEEDED;
        if (!patient.isLinked() && !writeBacks.createsPatients()) return WAITING_FOR_LINK;
        return writeBacks.whenLinked();
    }

    @EventListener
    void linked(PatientLinked linked) {
        var theirs = appointmentsOf(linked.patient());
        table.hold(theirs);
        table.move(theirs, List.of(WAITING_FOR_LINK), writeBacks.whenLinked(), clock.instant());
    }

    /** What waits goes back to waiting for a link; what stands in the PMS under the wrong record is taken out. */
    @EventListener
    void unlinked(PatientUnlinked unlinked) {
        var theirs = appointmentsOf(unlinked.patient());
        table.hold(theirs);
        table.withdrawWritten(theirs, clock.instant());
        table.move(theirs, List.of(WAITING_FOR_PENCIL, CONFLICT, REFUSED, EXPIRED), WAITING_FOR_LINK, clock.instant());
    }

    private List<UUID> appointmentsOf(OnlinePatient.Id patient) {
        return appointments.of(patient).stream().map(one -> one.id().value()).toList();
    }
}
