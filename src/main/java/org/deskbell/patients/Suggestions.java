package org.deskbell.patients;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    Suggestions(PmsPatients pmsPatients, LinkTable links) {
        this.pmsPatients = pmsPatients;
        this.links = links;
    }

    /** All that share a matching key with the person, likeliest first. */
    List<RankedPatient> of(OnlinePatient patient) {
        return of(patient, List.of());
    }

    /** Those, and the records given. */
    List<RankedPatient> of(OnlinePatient patient, Collection<PmsPatient> also) {
        var records = new LinkedHashMap<String, PmsPatient>();
        pmsPatients
                .like(patient.who())
                .forEach(record -> records.put(record.id().value(), record));
        also.forEach(record -> records.put(record.id().value(), record));
        var listed = records.values().stream().map(Suggestions::listed).toList();
        var holders =
                links.holding(records.values().stream().map(PmsPatient::id).toList());
        return Matching.rank(patient.who(), listed, pmsPatients.bearers(patient.who())).stream()
                .map(fit -> ranked(patient, records, holders, fit))
                .sorted(FRESH_FIRST)
                .toList();
    }

    private static Listed listed(PmsPatient record) {
        return new Listed(record.id().value(), record.who(), record.active());
    }

    private static RankedPatient ranked(
            OnlinePatient patient,
            Map<String, PmsPatient> records,
            Map<PmsPatientId, LinkTable.Held> holders,
            Candidate fit) {
        var record = records.get(fit.listed().id());
        if (record == null) throw new IllegalStateException("The ranking names a record that it was not given.");
        var holder = holders.get(record.id());
        var other = holder == null || holder.patient().equals(patient.id()) ? null : holder.patient();
        return new RankedPatient(record, fit, isCreatedAfter(record, patient), other);
    }

    private static boolean isCreatedAfter(PmsPatient record, OnlinePatient patient) {
        var registered = patient.registeredAt() == null ? patient.createdAt() : patient.registeredAt();
        var created = record.createdInPms();
        return created != null && created.isAfter(registered);
    }
}
