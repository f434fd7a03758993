package org.deskbell.patients;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.tenancy.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The online patients of the practice. */
@Component
public class OnlinePatients {
    /** How long a claim keeps others from making the same chart. */
    public static final Duration CLAIM = Duration.ofMinutes(15);

    private final OnlinePatientTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OnlinePatients(OnlinePatientTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a new registration; joins the booking's transaction. */
    @Transactional
    public OnlinePatient register(Registration registration) {
        var patient = keep(registration, clock.instant());
        var himself = new Actor.Patient(patient.id().value());
        events.publishEvent(new PatientRegistered(patient.id(), himself));
        return patient;
    }

    /** Keeps somebody whom staff or a rule entered, who has not registered. */
    @Transactional
    public OnlinePatient enter(Registration registration, Actor by) {
        var patient = keep(registration, null);
        events.publishEvent(new PatientEntered(patient.id(), by));
        return patient;
    }

    private OnlinePatient keep(Registration registration, @Nullable Instant registeredAt) {
        var patient = new OnlinePatient(
                new OnlinePatient.Id(UUID.randomUUID()),
                registration.who(),
                registration.insurance(),
                registration.guardian(),
                clock.instant(),
                registeredAt,
                new PmsLink.Unlinked(),
                null);
        table.insert(patient);
        return patient;
    }

    /** For work behind the scenes; leaves no trace.
     *
     * @throws NotFound if there is no such online patient */
    public OnlinePatient get(OnlinePatient.Id id) {
        return table.find(id).orElseThrow(() -> new NotFound("online patient"));
    }

    /** Somebody opens the person's details: kept in the audit trail.
     *
     * @param where through which door, as "opened patient details"
     * @throws NotFound if there is no such online patient */
    @Transactional
    public OnlinePatient open(OnlinePatient.Id id, String where, Actor by) {
        var patient = get(id);
        events.publishEvent(new Looked(by, where, Subject.onlinePatient(id)));
        return patient;
    }

    /** Marks that the staff user looks after this person. False if somebody else does, for less than 15 minutes.
     *
     * @throws NotFound if there is no such online patient */
    @Transactional
    public boolean claim(OnlinePatient.Id id, Actor.Staff by) {
        get(id);
        var now = clock.instant();
        return table.claim(id, new OnlinePatient.Claim(by.id(), by.name(), now), now.minus(CLAIM));
    }
}
