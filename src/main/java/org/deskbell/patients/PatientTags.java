package org.deskbell.patients;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.audit.Actor;
import org.deskbell.patients.TagOutcome.Forgotten;
import org.deskbell.patients.TagOutcome.Full;
import org.deskbell.patients.TagOutcome.Tagged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tags of online patients. A tag stays with the registration it was put on, and shows with every other of the human. */
@Component
public class PatientTags {
    /** Who adds another spelling at the same moment is waited for, and found at the next try. */
    private static final int TRIES = 3;

    private final PatientTagTable table;
    private final OnlinePatients patients;
    private final ApplicationEventPublisher events;

    PatientTags(PatientTagTable table, OnlinePatients patients, ApplicationEventPublisher events) {
        this.table = table;
        this.patients = patients;
        this.events = events;
    }

    /** Puts a tag on the person, as the practice spells it already if it does.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such online patient */
    @Transactional
    public TagOutcome add(OnlinePatient.Id id, PatientTag tag, Actor.Staff by) {
        var human = keepStill(id);
        var has = of(human.getFirst());
        var already =
                has.stream().filter(one -> one.folded().equals(tag.folded())).findFirst();
        if (already.isPresent()) return new Tagged(already.get());
        if (has.size() >= PatientTag.MOST) return new Full();
        if (table.isForgotten(id)) return new Forgotten();
        var spelt = insert(id, tag);
        events.publishEvent(new PatientTagged(id, by));
        return new Tagged(spelt);
    }

    private PatientTag insert(OnlinePatient.Id id, PatientTag tag) {
        return Stream.generate(() -> table.insert(id, tag))
                .limit(TRIES)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The spelling of a tag changes all the time."));
    }

    /** Takes a tag off the person, from each registration of the human. False if none has it.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such online patient */
    @Transactional
    public boolean remove(OnlinePatient.Id id, PatientTag tag, Actor.Staff by) {
        var from = table.remove(keepStill(id), tag);
        if (from.isEmpty()) return false;
        events.publishEvent(new PatientUntagged(from, by));
        return true;
    }

    /** All registrations of the human, who stays first; nobody else tags him until the transaction ends. */
    private List<OnlinePatient.Id> keepStill(OnlinePatient.Id id) {
        patients.keepStill(id, patients.survivor(id));
        return patients.registrations(patients.survivor(id));
    }

    /** The tags of the human who this person is, in the order of the alphabet.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such online patient */
    public List<PatientTag> of(OnlinePatient.Id id) {
        var survivor = patients.survivor(id);
        return of(List.of(survivor)).getOrDefault(survivor, List.of());
    }

    /** The same for several who stand for themselves; who has none is left out. */
    public Map<OnlinePatient.Id, List<PatientTag>> of(Collection<OnlinePatient.Id> survivors) {
        return survivors.isEmpty() ? Map.of() : table.of(survivors);
    }

    /** All tags that somebody of the practice has, in the order of the alphabet. */
    public List<PatientTag> inUse() {
        return table.inUse();
    }
}
