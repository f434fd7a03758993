package org.deskbell.patients;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.patients.SaidNotOutcome.NotInPms;
import org.deskbell.patients.SaidNotOutcome.Remembered;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which PMS patients an online patient is not, as staff have said; they are not offered again. */
@Component
public class NotThisPerson {
    private final OnlinePatients patients;
    private final PmsPatients pmsPatients;
    private final NotThisPersonTable table;
    private final LinkTable links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NotThisPerson(
            OnlinePatients patients,
            PmsPatients pmsPatients,
            NotThisPersonTable table,
            LinkTable links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.patients = patients;
        this.pmsPatients = pmsPatients;
        this.table = table;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** Remembers that the record is somebody else's. Said twice, the first one stands.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such online patient */
    @Transactional
    public SaidNotOutcome say(OnlinePatient.Id id, PmsPatientId pmsPatient, Actor.Staff by) {
        var patient = patients.keepStill(id);
        if (pmsPatients.find(pmsPatient).isEmpty()) return new NotInPms();
        if (patient.link().equals(new PmsLink.Linked(pmsPatient))) return new SaidNotOutcome.Linked();
        remember(id, pmsPatient, by);
        return new Remembered(table.said(id, pmsPatient).orElseThrow());
    }

    private void remember(OnlinePatient.Id id, PmsPatientId pmsPatient, Actor.Staff by) {
        if (table.insert(id, pmsPatient, by, clock.instant()))
            events.publishEvent(new SaidNotThisPerson(id, pmsPatient, by));
    }

    /** Who ends a link that a rule made says that the rule was wrong. */
    @EventListener
    @Transactional
    void unlinked(PatientUnlinked event) {
        if (event.by() instanceof Actor.Staff by && links.isEndedOfRule(event.patient(), event.pmsPatient()))
            remember(event.patient(), event.pmsPatient(), by);
    }

    /** The record may be him after all and is offered again. Empty if nothing of the kind is said of this person. */
    @Transactional
    public Optional<PmsPatientId> takeBack(OnlinePatient.Id id, SaidNot.Id said, Actor.Staff by) {
        patients.keepStill(id);
        var taken = table.takeBack(id, said, by, clock.instant());
        taken.ifPresent(pmsPatient -> events.publishEvent(new NotThisPersonTakenBack(id, pmsPatient, by)));
        return taken;
    }

    /** Who linked the two in spite of it has taken it back. */
    @EventListener
    @Transactional
    void linked(PatientLinked event) {
        if (!(event.by() instanceof Actor.Staff by)) return;
        table.said(event.patient(), event.pmsPatient()).ifPresent(said -> takeBack(event.patient(), said.id(), by));
    }

    /** A saying that holds, and whom it is about. */
    public record Named(SaidNot said, PmsPatient pmsPatient) {
        @Override
        public String toString() {
            return "Named[" + said + "]";
        }
    }

    /** Who is not this person, as somebody is shown it; newest first. */
    @Transactional
    public List<Named> named(OnlinePatient.Id id, Actor by) {
        var named = history(id).stream()
                .filter(SaidNot::holds)
                .flatMap(said -> pmsPatients.find(said.pmsPatient()).map(one -> new Named(said, one)).stream())
                .toList();
        if (named.isEmpty()) return named;
        var ids = named.stream().map(one -> one.pmsPatient().id().value()).toList();
        events.publishEvent(new Looked(
                by, "saw who this person is not", Subject.pmsPatients(ids), Map.of("online patient", id.toString())));
        return named;
    }

    /** All that was ever said of this person, newest first. */
    public List<SaidNot> history(OnlinePatient.Id id) {
        return table.history(id);
    }
}
