package org.deskbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.deskbell.pms.fhir.FhirRecords;
import tools.jackson.databind.JsonNode;

/**
 * A practice's part of a FHIR server that nobody here wrote: a provider, a place and a kind of visit, put in by its own
 * people. Deskbell reaches it over a line that can be cut.
 */
record FhirRooms(FhirRecords records, CuttableLine line) implements TheirPms {
    private static final String KEY = "urn:deskbell:online-key";
    private static final Set<String> OVER = Set.of("cancelled", "entered-in-error", "noshow");

    static FhirRooms at(String address) {
        try {
            return new FhirRooms(
                    new FhirRecords(address),
                    new CuttableLine(URI.create(address).getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param slots whether the provider's times stand in slots */
    FhirRooms furnished(String family, String given, String place, String kind, boolean slots) {
        var provider = records.add("{'resourceType':'Practitioner','active':true,'name':[{'family':'" + family
                + "','given':['" + given + "']}]}");
        records.add("{'resourceType':'Location','status':'active','name':'" + place + "'}");
        records.add("{'resourceType':'HealthcareService','active':true,'name':'" + kind + "'}");
        if (!slots) return this;
        var schedule =
                records.add("{'resourceType':'Schedule','active':true,'actor':[{'reference':'" + provider + "'}]}");
        records.addFreeSlots(schedule, LocalDate.now(Clock.system(NewPractice.ZONE)), NewPractice.ZONE);
        return this;
    }

    /** The address that staff of the practice know. */
    String address() {
        return "http://127.0.0.1:" + line.port() + URI.create(records.address()).getPath();
    }

    @Override
    public String create(Visitor who) {
        var reference = records.add(
                "{'resourceType':'Patient','active':true,'name':[{'use':'official','family':'%s','given':['%s']}],'gender':'male','birthDate':'%s','telecom':[{'system':'phone','use':'mobile','value':'%s'}]}"
                        .formatted(who.lastName(), who.firstName(), who.birthDate(), Visitor.mobileOf(who.lastName())));
        return reference.substring("Patient/".length());
    }

    @Override
    public String find(Visitor who) {
        var ids = records.find(
                "Patient?family=" + who.lastName() + "&given=" + who.firstName() + "&birthdate=" + who.birthDate(),
                patient -> patient.path("id").stringValue());
        assertThat(ids).hasSize(1);
        return ids.getFirst();
    }

    /** Checks also that the patient has no other that stands, and that each bears our key. */
    @Override
    public List<LocalTime> visits(LocalDate day, String patient) {
        var standing = records.find("Appointment?actor=Patient/" + patient, one -> one).stream()
                .filter(one -> !OVER.contains(one.path("status").stringValue()))
                .toList();
        assertThat(standing).hasSizeLessThan(2).allMatch(FhirRooms::isOurs);
        return standing.stream()
                .map(FhirRooms::startsAt)
                .filter(at -> at.toLocalDate().equals(day))
                .map(LocalDateTime::toLocalTime)
                .toList();
    }

    private static boolean isOurs(JsonNode appointment) {
        return appointment
                .path("identifier")
                .valueStream()
                .anyMatch(one -> KEY.equals(one.path("system").stringValue()));
    }

    private static LocalDateTime startsAt(JsonNode appointment) {
        var written = appointment.path("start").stringValue();
        return LocalDateTime.ofInstant(OffsetDateTime.parse(written).toInstant(), NewPractice.ZONE);
    }

    /** Puts in so many people that a list without them has shrunk beyond belief. */
    List<String> addCrowd() {
        var known = records.find("Patient?_elements=id", one -> one).size();
        var marked = "Crowd" + Instant.now(Clock.systemUTC()).toEpochMilli();
        records.addAll(IntStream.range(0, known / 8 + 30)
                .mapToObj(number -> "{'resourceType':'Patient','active':true,'name':[{'family':'" + marked
                        + "','given':['Number " + number + "']}],'birthDate':'1970-01-01'}")
                .toList());
        return records.find(
                "Patient?family=" + marked, one -> "Patient/" + one.path("id").stringValue());
    }

    @Override
    public void away(boolean away) {
        try {
            if (away) line.cut();
            else line.mend();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
