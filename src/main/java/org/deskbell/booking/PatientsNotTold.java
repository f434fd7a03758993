package org.deskbell.booking;

import java.time.Clock;
import org.deskbell.audit.Actor;
import org.deskbell.messaging.MessageGivenUp;
import org.deskbell.patients.Alert;
import org.deskbell.patients.Alerts;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on Home that a patient was not told: his letter was given up by every way. One alert a letter, and a person while it stands. */
@Component
class PatientsNotTold {
    private static final Actor RULE = new Actor.Rule("letters that could not be sent");

    private final Alerts alerts;
    private final OnlinePatients patients;
    private final Clock clock;

    PatientsNotTold(Alerts alerts, OnlinePatients patients, Clock clock) {
        this.alerts = alerts;
        this.patients = patients;
        this.clock = clock;
    }

    @EventListener
    void givenUp(MessageGivenUp event) {
        event.message().about().stream()
                .findFirst()
                .map(OnlinePatient.Id::new)
                .map(patients::survivor)
                .ifPresent(patient -> alerts.raise(Alert.notTold(patient, clock.instant()), RULE));
    }
}
