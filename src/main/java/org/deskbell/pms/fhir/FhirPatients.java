package org.deskbell.pms.fhir;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbell.people.Demographics;
import org.deskbell.pms.Pms.PatientPage;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** The patients of a FHIR server. */
record FhirPatients(FhirLine line, FhirStore store) {
    /** What a server stores takes a moment to be found, and its nodes' clocks differ; what comes twice changes nothing. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    /** How one server marks the sums of several records, which it makes by itself and which are nobody's record. */
    private static final String SUM = "GOLDEN_RECORD";

    PatientPage page(@Nullable String after) throws PmsSilent {
        return page("Patient", after);
    }

    /** @throws PmsSilent also if the mark is none of ours */
    PatientPage changed(String mark, @Nullable String after) throws PmsSilent {
        var since = Told.moment(mark).orElseThrow(() -> new PmsSilent("The mark of the last refresh is unreadable."));
        return page("Patient?_lastUpdated=ge" + since.minus(OVERLAP), after);
    }

    private PatientPage page(String search, @Nullable String after) throws PmsSilent {
        var pages = new Pages(line);
        var page = pages.page(after == null ? pages.first(search) : after, Patient.class);
        var patients = page.resources().stream()
                .filter(FhirPatients::isARecord)
                .map(FhirPatient::ours)
                .toList();
        return new PatientPage(
                patients,
                page.total(),
                page.next(),
                page.at().map(Instant::toString).orElse(null));
    }

    private static boolean isARecord(Patient patient) {
        return patient.getMeta().getTag().stream().noneMatch(tag -> SUM.equals(tag.getCode()));
    }

    Optional<PmsPatient> find(PmsPatientId id) throws PmsSilent {
        if (!FhirPatient.isId(id.value())) return Optional.empty();
        return line.find(id.value(), Patient.class).map(FhirPatient::ours);
    }

    Optional<PmsPatient> madeBy(String onlineKey) throws PmsSilent {
        return holding(onlineKey).stream().findFirst().map(FhirPatient::ours);
    }

    private List<Patient> holding(String onlineKey) throws PmsSilent {
        return new Pages(line)
                .all("Patient?" + OnlineKeys.query(onlineKey), Patient.class).stream()
                        .filter(one -> OnlineKeys.hold(one.getIdentifier(), onlineKey))
                        .filter(FhirPatients::isARecord)
                        .toList();
    }

    /** The record's id. One that carries the key already is not made twice. */
    String create(String onlineKey, Demographics who) throws PmsSilent, NotDone {
        var there = madeBy(onlineKey);
        if (there.isPresent()) return there.get().id().value();
        return store.create(FhirPatient.theirs(onlineKey, who), onlineKey)
                .getIdElement()
                .getIdPart();
    }
}
