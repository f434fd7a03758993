package org.deskbell.pms.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.Catalogue.Entry;
import org.deskbell.pms.Catalogue.Kind;
import org.deskbell.pms.PmsSilent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Schedule;
import org.jspecify.annotations.Nullable;

/** What a FHIR server calls its providers, places and kinds of visits. */
record FhirCatalogue(FhirLine line, FhirServer server) {
    Catalogue read() throws PmsSilent {
        var schedules = server.searches("Schedule") ? new Schedules(line).all() : List.<Schedule>of();
        var entries = new ArrayList<Entry>();
        entries.addAll(providers(schedules));
        for (var place : all("Location", Location.class))
            if (place.getStatus() != Location.LocationStatus.INACTIVE)
                entries.add(entry(Kind.OPERATORY, place, place.getName()));
        for (var offered : all("HealthcareService", HealthcareService.class))
            if (!offered.hasActive() || offered.getActive())
                entries.add(entry(Kind.APPOINTMENT_TYPE, offered, offered.getName()));
        entries.addAll(types(schedules).values());
        return new Catalogue(entries);
    }

    /** The people, and the roles that have schedules of their own. */
    private List<Entry> providers(List<Schedule> schedules) throws PmsSilent {
        var entries = new LinkedHashMap<String, Entry>();
        for (var person : all("Practitioner", Practitioner.class))
            if (!person.hasActive() || person.getActive())
                entries.put(reference(person), entry(Kind.PROVIDER, person, FhirNames.shown(person.getNameFirstRep())));
        var scheduled =
                schedules.stream().flatMap(one -> Actors.of(one).stream()).toList();
        if (scheduled.stream().noneMatch(one -> one.startsWith("PractitionerRole/")))
            return List.copyOf(entries.values());
        for (var role : all("PractitionerRole", PractitionerRole.class))
            if (scheduled.contains(reference(role)))
                entries.put(reference(role), entry(Kind.PROVIDER, role, name(role, entries)));
        return List.copyOf(entries.values());
    }

    private static String name(PractitionerRole role, Map<String, Entry> people) {
        var person = people.get(role.getPractitioner().getReference());
        var name = person == null ? role.getPractitioner().getDisplay() : person.name();
        var duty = role.getCodeFirstRep();
        return Stream.of(
                        name,
                        duty.hasText()
                                ? duty.getText()
                                : duty.getCodingFirstRep().getDisplay())
                .filter(part -> part != null && !part.isBlank())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private <T extends Resource> List<T> all(String type, Class<T> of) throws PmsSilent {
        return server.searches(type) ? new Pages(line).all(type, of) : List.of();
    }

    private static Entry entry(Kind kind, Resource resource, @Nullable String name) {
        var reference = reference(resource);
        return new Entry(kind, reference, name == null || name.isBlank() ? reference : name, null);
    }

    private static String reference(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    /** What the schedules say they are for, by system and code. */
    private static Map<String, Entry> types(List<Schedule> schedules) {
        var types = new LinkedHashMap<String, Entry>();
        for (var schedule : schedules)
            for (CodeableConcept type : schedule.getServiceType())
                for (Coding code : type.getCoding())
                    if (code.hasCode())
                        types.putIfAbsent(id(code), new Entry(Kind.APPOINTMENT_TYPE, id(code), name(type, code), null));
        return types;
    }

    private static String id(Coding code) {
        return (code.hasSystem() ? code.getSystem() : "") + "|" + code.getCode();
    }

    private static String name(CodeableConcept type, Coding code) {
        if (code.hasDisplay()) return code.getDisplay();
        return type.hasText() ? type.getText() : code.getCode();
    }
}
