package org.deskbell.web.staff;

import java.util.List;
import java.util.stream.Stream;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsConnections;
import org.deskbell.writeback.WriteBack;
import org.deskbell.writeback.WriteBacks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an unlink would have to take out of the record in the PMS. */
@Component
class StandingVisits {
    private final OnlineAppointments appointments;
    private final WriteBacks writeBacks;
    private final PmsConnections connections;

    StandingVisits(OnlineAppointments appointments, WriteBacks writeBacks, PmsConnections connections) {
        this.appointments = appointments;
        this.writeBacks = writeBacks;
        this.connections = connections;
    }

    /** A visit that stands in the PMS, or may do so. */
    public record Standing(OnlineAppointment visit, WriteBack way) {
        public @Nullable Tag tag() {
            return Tag.of(way.state());
        }
    }

    List<Standing> of(OnlinePatient.Id patient) {
        return appointments.under(patient).stream().flatMap(this::standing).toList();
    }

    private Stream<Standing> standing(OnlineAppointment visit) {
        return writeBacks.of(visit.id()).filter(WriteBack::mayStand).map(way -> new Standing(visit, way)).stream();
    }

    /** Whether Deskbell itself can take them out. */
    boolean canTakeOut() {
        return connections
                .find()
                .filter(pms -> pms.can(Capability.LOOK_UP) && pms.can(Capability.CANCEL_APPOINTMENT))
                .isPresent();
    }
}
