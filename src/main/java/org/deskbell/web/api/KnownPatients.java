package org.deskbell.web.api;

import java.util.UUID;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.springframework.stereotype.Component;

/** The online patient whom a path names. */
@Component
class KnownPatients {
    private final OnlinePatients patients;

    KnownPatients(OnlinePatients patients) {
        this.patients = patients;
    }

    /** @throws org.deskbell.tenancy.NotFound if there is no such online patient in this practice */
    OnlinePatient.Id get(UUID id) {
        return patients.get(new OnlinePatient.Id(id)).id();
    }
}
