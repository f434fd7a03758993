package org.deskbell.patients;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.matching.Field;
import org.deskbell.matching.FieldAgreement;
import org.deskbell.matching.FieldAgreement.Agreement;
import org.deskbell.matching.Matching;
import org.deskbell.patients.DifferenceOutcome.Changed;
import org.deskbell.patients.DifferenceOutcome.NotToBeTaken;
import org.deskbell.patients.DifferenceOutcome.Settled;
import org.deskbell.patients.SettledDifference.How;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where what a linked person answered, in any registration that is joined, is not what his PMS record says. Nothing is
 * overwritten unless staff say so, field by field. */
@Component
public class PmsDifferences {
    private final OnlinePatients patients;
    private final PmsPatients pmsPatients;
    private final DifferenceTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PmsDifferences(
            OnlinePatients patients,
            PmsPatients pmsPatients,
            DifferenceTable table,
            ApplicationEventPublisher events,
            Clock clock) {
        this.patients = patients;
        this.pmsPatients = pmsPatients;
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /** What nobody has settled, field by field, as somebody is shown it; empty for who is not linked.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such online patient */
    @Transactional
    public List<Difference> open(OnlinePatient.Id id, Actor by) {
        var human = registrations(id);
        var record = record(human.getFirst()).flatMap(pmsPatients::present);
        var open = record.map(found -> open(human, found)).orElse(List.of());
        if (!open.isEmpty()) told(id, record.orElseThrow().id(), open, by);
        return open;
    }

    /** All registrations of the human, who stands for them first. */
    private List<OnlinePatient> registrations(OnlinePatient.Id id) {
        return patients.registrations(patients.survivor(id)).stream()
                .map(patients::get)
                .toList();
    }

    private static Optional<PmsPatientId> record(OnlinePatient patient) {
        return patient.link() instanceof PmsLink.Linked(var record) ? Optional.of(record) : Optional.empty();
    }

    private void told(OnlinePatient.Id id, PmsPatientId record, List<Difference> open, Actor by) {
        var deed = "saw what differs from the PMS";
        var of = Map.of("online patient", id.toString());
        events.publishEvent(new Looked(by, deed, Subject.pmsPatients(List.of(record.value())), of));
        open.stream()
                .flatMap(one -> one.whose().stream())
                .map(OnlinePatient::id)
                .filter(other -> !other.equals(id))
                .distinct()
                .forEach(other -> events.publishEvent(new Looked(by, deed, Subject.onlinePatient(other))));
    }

    private List<Difference> open(List<OnlinePatient> human, PmsPatient record) {
        var settled = table.newest(human.stream().map(OnlinePatient::id).toList(), record.id());
        return human.stream()
                .flatMap(patient -> differing(patient, record))
                .filter(one -> settled.stream().noneMatch(one::isKeptBy))
                .collect(
                        groupingBy(one -> List.of(one.agreement().field(), one.values()), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(One::together)
                .sorted(comparing(Difference::field))
                .toList();
    }

    private static Stream<One> differing(OnlinePatient patient, PmsPatient record) {
        return Matching.compare(patient.who(), record.who()).stream()
                .filter(found -> found.agreement() != Agreement.SAME)
                .map(found -> new One(patient, found, values(found.field(), patient, record)))
                .filter(one -> one.values().differ());
    }

    private static Difference.Values values(Field field, OnlinePatient patient, PmsPatient record) {
        return new Difference.Values(FieldAnswer.of(field, patient.who()), FieldAnswer.of(field, record.who()));
    }

    /** What one registration answers, and the PMS does not. */
    private record One(OnlinePatient patient, FieldAgreement agreement, Difference.Values values) {
        boolean isKeptBy(SettledDifference settled) {
            return settled.keeps(patient.id(), agreement.field(), values);
        }

        static Difference together(List<One> alike) {
            var first = alike.getFirst();
            return new Difference(
                    first.agreement(),
                    first.values(),
                    alike.stream().map(One::patient).toList());
        }
    }

    /**
     * What is to be done about a difference.
     *
     * @param seen the two values as whoever wants it saw them
     */
    public record Wish(Field field, Difference.Values seen, How how) {}

    /** Takes over the PMS's answer, or keeps ours; in each registration that has it. Both values stay in the history.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such online patient */
    @Transactional
    public DifferenceOutcome settle(OnlinePatient.Id id, Wish wish, Actor.Staff by) {
        patients.keepStill(patients.survivor(id));
        var human = registrations(id);
        var record = record(human.getFirst()).flatMap(pmsPatients::keepStill);
        if (record.isEmpty()) return new Changed();
        var found = open(human, record.get()).stream()
                .filter(one -> one.field() == wish.field() && one.values().equals(wish.seen()))
                .findFirst();
        if (found.isEmpty()) return new Changed();
        if (wish.how() == How.TAKEN && !found.get().mayBeTaken()) return new NotToBeTaken();
        found.get().whose().forEach(patient -> settle(patient, wish, record.get(), by));
        return new Settled();
    }

    private void settle(OnlinePatient patient, Wish wish, PmsPatient record, Actor.Staff by) {
        var settled = new SettledDifference(
                patient.id(), record.id(), wish.field(), wish.how(), wish.seen(), clock.instant(), by.name());
        table.insert(settled, by);
        if (wish.how() == How.TAKEN)
            table.answer(patient.id(), FieldAnswer.taken(wish.field(), record.who(), patient.who()));
        events.publishEvent(new DifferenceSettled(settled, by));
    }

    /** What was ever settled of this person, in any registration that is joined; newest first. */
    public List<SettledDifference> history(OnlinePatient.Id id) {
        return table.history(patients.registrations(patients.survivor(id)));
    }
}
