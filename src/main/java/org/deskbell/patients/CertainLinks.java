package org.deskbell.patients;

import java.util.List;
import java.util.Optional;
import org.deskbell.audit.Actor;
import org.deskbell.matching.Grade;
import org.deskbell.patients.Links.RankedPatient;
import org.deskbell.pms.PmsPatientId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that a rule makes: only where one record is certain and no other comes into question. */
@Component
public class CertainLinks {
    private final OnlinePatients patients;
    private final Suggestions suggestions;
    private final Links links;
    private final LinkTable table;
    private final NotThisPersonTable saidNot;
    private final Alerts alerts;

    CertainLinks(
            OnlinePatients patients,
            Suggestions suggestions,
            Links links,
            LinkTable table,
            NotThisPersonTable saidNot,
            Alerts alerts) {
        this.patients = patients;
        this.suggestions = suggestions;
        this.links = links;
        this.table = table;
        this.saidNot = saidNot;
        this.alerts = alerts;
    }

    /** Links the person to the one record that is certainly his. Empty if he is linked, or joined into another, if there is
     * none, if another may be his as well, if it is somebody's, or if staff have ended this very link before or said that it
     * is not he, of this registration or of another of the same human.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such online patient */
    @Transactional
    public Optional<PmsPatientId> link(OnlinePatient.Id id, Actor.Rule by) {
        var patient = patients.keepStill(id);
        if (patient.isLinked() || patient.joinedInto() != null) return Optional.empty();
        return only(suggestions.of(patient))
                .map(found -> found.patient().id())
                .filter(record -> !isRuledOut(patient, record))
                .filter(record -> links.link(id, record, null, by) instanceof LinkOutcome.Linked);
    }

    /** How many people who wait would be linked, if the rule looked at all of them now. */
    public int waiting() {
        return (int) patients.unlinked().stream()
                .filter(id -> !alerts.isUnlinkedUnsettled(id))
                .map(patients::get)
                .flatMap(patient -> only(suggestions.of(patient)).stream()
                        .map(found -> found.patient().id())
                        .filter(record -> !isRuledOut(patient, record)))
                .distinct()
                .count();
    }

    private boolean isRuledOut(OnlinePatient patient, PmsPatientId record) {
        return patients.acquaintance(patient).registrations().stream()
                .anyMatch(one -> saidNot.said(one, record).isPresent()
                        || table.endedByStaff(one).containsKey(record));
    }

    /** A record that is somebody else's counts: if it fits too, one of the two links may be wrong. */
    private static Optional<RankedPatient> only(List<RankedPatient> ranked) {
        var likely = ranked.stream()
                .filter(one -> one.saidNot() == null)
                .filter(one -> one.fit().grade().compareTo(Grade.SUGGEST) <= 0)
                .toList();
        return likely.size() == 1
                ? likely.stream()
                        .filter(one -> one.fit().grade() == Grade.CERTAIN && one.isFree() && !one.needsReason())
                        .findFirst()
                : Optional.empty();
    }
}
