package org.deskbell.writeback;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.Alert;
import org.deskbell.patients.Alerts;
import org.springframework.stereotype.Component;

/** Visits of ours that somebody moved in the PMS: an alert tells staff, who alone know which of the two times is meant. */
@Component
class MovedThere {
    private final SweepTable table;
    private final OnlineAppointments appointments;
    private final Alerts alerts;
    private final Clock clock;

    MovedThere(SweepTable table, OnlineAppointments appointments, Alerts alerts, Clock clock) {
        this.table = table;
        this.appointments = appointments;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** @param standing where all visits that are to come stand in the PMS, by key */
    void tell(Map<String, Instant> standing) {
        var moved = table.elsewhere(standing).stream()
                .flatMap(row -> alert(row, requireNonNull(standing.get(row.onlineKey()))))
                .toList();
        alerts.movedThere(moved, WriteBackEnded.RULE);
    }

    private Stream<Alert> alert(WriteBack row, Instant standsAt) {
        if (row.sentTo() == null) return Stream.empty(); // written before that was kept
        var visit = new Alert.Visit(row.appointment().value(), row.ref(), standsAt);
        var patient = appointments.get(row.appointment()).patient();
        return Stream.of(Alert.movedThere(patient, row.sentTo(), visit, clock.instant()));
    }
}
