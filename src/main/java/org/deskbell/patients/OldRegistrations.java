package org.deskbell.patients;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.tenancy.PracticeId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People who registered long ago and were never linked: what they gave is erased. */
@Component
public class OldRegistrations {
    private static final Actor BY = new Actor.Rule("Unlinked registrations are kept for a time");

    private final OldRegistrationTable table;
    private final PatientTagTable tags;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OldRegistrations(OldRegistrationTable table, PatientTagTable tags, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.tags = tags;
        this.events = events;
        this.clock = clock;
    }

    /** The practices in which somebody registered before then; must not lock. */
    public List<PracticeId> practices(Instant before) {
        return table.practices(before);
    }

    /** Who registered before then and was never linked, has no account, was not joined and never was on the blacklist;
     * nobody links them until the transaction ends. */
    @Transactional
    public List<OnlinePatient.Id> unlinkedSince(Instant before) {
        return table.unlinked(table.keepStill(before));
    }

    /** Erases their names, contacts, answers and tags; the audit trail keeps that it was done, and to whom by id. */
    @Transactional
    public void forget(List<OnlinePatient.Id> patients) {
        if (patients.isEmpty()) return;
        table.forget(patients, clock.instant());
        tags.removeAll(patients);
        events.publishEvent(new PatientsForgotten(List.copyOf(patients), BY));
    }
}
