package org.deskbell.patients;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.deskbell.matching.Bearers;
import org.deskbell.matching.Candidate;
import org.deskbell.matching.Listed;
import org.deskbell.matching.Matching;
import org.deskbell.patients.Links.RankedPatient;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.springframework.stereotype.Component;

/** Ranks PMS patients as to who of them an online patient may be. */
@Component
class Suggestions {
    /** Probabilities are held against each other to the hundredth: a fresh record goes before its equals. */
    private static final Comparator<RankedPatient> FRESH_FIRST = Comparator.<RankedPatient>comparingLong(
                    ranked -> Math.round(-100 * ranked.fit().probability()))
            .thenComparing(ranked -> !ranked.createdAfter());

    private final PmsPatients pmsPatients;
    private final LinkTable links;
    private final NotThisPersonTable saidNot;

    Suggestions(PmsPatients pmsPatients, LinkTable links, NotThisPersonTable saidNot) {
        this.pmsPatients = pmsPatients;
        this.links = links;
        this.saidNot = saidNot;
    }

    /** All that share a matching key with the person, likeliest first. */
    List<RankedPatient> of(OnlinePatient patient) {
        return of(patient, List.of());
    }

    /** Those, and the records given. A record said not to be him says nothing against the others. */
    List<RankedPatient> of(OnlinePatient patient, Collection<PmsPatient> also) {
        var records = new LinkedHashMap<PmsPatientId, PmsPatient>();
        pmsPatients.like(patient.who()).forEach(record -> records.put(record.id(), record));
        also.forEach(record -> records.put(record.id(), record));
        var said = saidNot.of(patient.id());
        var known =
                new Known(patient, records, links.holding(records.keySet()), links.endedByStaff(patient.id()), said);
        var bearers = pmsPatients.bearers(patient.who());
        var others = known.ranked(id -> !said.containsKey(id), bearers);
        var ruledOut = said.keySet().stream().anyMatch(records::containsKey)
                ? known.ranked(id -> true, bearers).stream().filter(ranked -> ranked.saidNot() != null)
                : Stream.<RankedPatient>empty();
        return Stream.concat(others.stream(), ruledOut).sorted(FRESH_FIRST).toList();
    }

    /** The person, the records to rank, who has them, which of them he was linked to, and which of them he is not. */
    private record Known(
            OnlinePatient patient,
            Map<PmsPatientId, PmsPatient> records,
            Map<PmsPatientId, LinkTable.Held> holders,
            Map<PmsPatientId, EndedLink> ended,
            Map<PmsPatientId, SaidNot> saidNot) {
        List<RankedPatient> ranked(Predicate<PmsPatientId> which, Bearers bearers) {
            var listed = records.values().stream()
                    .filter(record -> which.test(record.id()))
                    .map(record -> new Listed(record.id().value(), record.who(), record.active()))
                    .toList();
            return Matching.rank(patient.who(), listed, bearers).stream()
                    .map(this::ranked)
                    .toList();
        }

        private RankedPatient ranked(Candidate fit) {
            var id = new PmsPatientId(fit.listed().id());
            var record = records.get(id);
            if (record == null) throw new IllegalStateException("The ranking names a record that it was not given.");
            var holder = holders.get(id);
            var other = holder == null || holder.patient().equals(patient.id()) ? null : holder.patient();
            return new RankedPatient(
                    record, fit, isCreatedAfter(record, patient), other, ended.get(id), saidNot.get(id));
        }

        @Override
        public String toString() {
            return "Known[" + patient + "]";
        }
    }

    private static boolean isCreatedAfter(PmsPatient record, OnlinePatient patient) {
        var registered = patient.registeredAt() == null ? patient.createdAt() : patient.registeredAt();
        var created = record.createdInPms();
        return created != null && created.isAfter(registered);
    }
}
