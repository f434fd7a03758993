package org.deskbell.pms.fhir;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Wire;
import org.deskbell.pms.check.CheckPlace;
import org.deskbell.pms.check.CheckResult;
import org.deskbell.pms.check.ConnectorCheck;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Patient;

/** A FHIR server with a practice put into it, to be held against what every connector promises. */
record Peer(String name, String address, CheckPlace slots, CheckPlace plain) {
    static final ZoneId ZONE = ZoneId.of("America/Denver");
    private static final int PATIENTS = 500;

    /** Puts in two providers, one with a schedule of slots and one without, two rooms, and patients. */
    static Peer furnished(String name, String address) {
        var clock = Clock.systemUTC();
        var records = new FhirRecords(address);
        var varna = records.add("{'resourceType':'Practitioner','name':[{'family':'Varna'}]}");
        var olt = records.add("{'resourceType':'Practitioner','name':[{'family':'Olt'}]}");
        var rooms = IntStream.of(1, 2)
                .mapToObj(
                        room -> records.add("{'resourceType':'Location','status':'active','name':'Room " + room + "'}"))
                .toList();
        var schedule = records.add("{'resourceType':'Schedule','active':true,'actor':[{'reference':'" + varna
                + "'}],'serviceType':[{'coding':[{'system':'urn:deskbell:peers','code':'CLEAN'}]}]}");
        records.addFreeSlots(schedule, LocalDate.now(clock.withZone(ZONE)).plusDays(5), ZONE);
        records.addAll(patients());
        return new Peer(
                name,
                address,
                new CheckPlace(varna, rooms.getFirst(), "urn:deskbell:peers|CLEAN", ZONE, clock),
                new CheckPlace(olt, rooms.getLast(), null, ZONE, clock));
    }

    private static List<String> patients() {
        return IntStream.range(0, PATIENTS)
                .mapToObj(
                        "{'resourceType':'Patient','active':true,'name':[{'family':'Person','given':['Number %s']}],'gender':'female','birthDate':'1970-01-01'}"
                                ::formatted)
                .toList();
    }

    static Pms pms(String address) {
        return pms(address, "asked");
    }

    /** @param changes how Deskbell learns of them */
    static Pms pms(String address, String changes) {
        return new FhirConnector(new PmsAddresses("127.0.0.0/8"), Clock.systemUTC())
                .connect(Map.of("url", address, "zone", ZONE.getId(), "changes", changes));
    }

    /** The lines of the check that do not say that all holds; prints each line. */
    List<String> check(String style, CheckPlace place) {
        System.out.println("\n" + name + ", " + style);
        var nowhere = Optional.of(pms("http://127.0.0.1:1"));
        return new ConnectorCheck(pms(address), place, nowhere, Optional.of(this::telephone))
                .run(result -> System.out.println(result.line())).stream()
                        .filter(result -> result.outcome() != CheckResult.Outcome.HOLDS)
                        .map(CheckResult::line)
                        .toList();
    }

    /** Somebody in the practice enters a telephone number. */
    private void telephone(PmsPatientId id) {
        try {
            var line = line(address);
            var patient = line.get("Patient/" + id.value(), Patient.class);
            patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("(434) 555-0143");
            new FhirStore(line).update(patient);
        } catch (PmsSilent | NotDone e) {
            throw new IllegalStateException(e);
        }
    }

    static FhirLine line(String address) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new FhirLine(
                new Wire(http, Duration.ofSeconds(20), 1 << 24, anywhere -> {}), URI.create(address), SignIn.none());
    }

    @Override
    public String toString() {
        return name;
    }
}
