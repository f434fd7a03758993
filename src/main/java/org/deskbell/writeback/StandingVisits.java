package org.deskbell.writeback;

import java.util.List;
import java.util.stream.Stream;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsConnections;
import org.springframework.stereotype.Component;

/** What an unlink has to take out of the record in the PMS. */
@Component
public class StandingVisits {
    private final OnlineAppointments appointments;
    private final WriteBacks writeBacks;
    private final PmsConnections connections;

    StandingVisits(OnlineAppointments appointments, WriteBacks writeBacks, PmsConnections connections) {
        this.appointments = appointments;
        this.writeBacks = writeBacks;
        this.connections = connections;
    }

    /** A visit that stands in the PMS, or may do so. */
    public record Standing(OnlineAppointment visit, WriteBack way) {}

    /** Those of the person and of all who are joined into him, soonest first. */
    public List<Standing> of(OnlinePatient.Id patient) {
        return appointments.under(patient).stream().flatMap(this::standing).toList();
    }

    private Stream<Standing> standing(OnlineAppointment visit) {
        return writeBacks.of(visit.id()).filter(WriteBack::mayStand).map(way -> new Standing(visit, way)).stream();
    }

    /** Whether Deskbell itself can take them out. */
    public boolean canTakeOut() {
        return connections.can(Capability.LOOK_UP) && connections.can(Capability.CANCEL_APPOINTMENT);
    }
}
