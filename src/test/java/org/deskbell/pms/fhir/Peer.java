package org.deskbell.pms.fhir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.check.CheckPlace;
import org.deskbell.pms.check.CheckResult;
import org.deskbell.pms.check.ConnectorCheck;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Patient;
import tools.jackson.databind.json.JsonMapper;

/** A FHIR server with a practice put into it, to be held against what every connector promises. */
record Peer(String name, String address, CheckPlace slots, CheckPlace plain) {
    static final ZoneId ZONE = ZoneId.of("America/Denver");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int PATIENTS = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Puts in two providers, one with a schedule of slots and one without, two rooms, and patients. */
    static Peer furnished(String name, String address) {
        var clock = Clock.systemUTC();
        var varna = "Practitioner/" + post(address, "{'resourceType':'Practitioner','name':[{'family':'Varna'}]}");
        var olt = "Practitioner/" + post(address, "{'resourceType':'Practitioner','name':[{'family':'Olt'}]}");
        var rooms = IntStream.of(1, 2)
                .mapToObj(room -> "Location/"
                        + post(address, "{'resourceType':'Location','status':'active','name':'Room " + room + "'}"))
                .toList();
        var schedule = post(
                address,
                "{'resourceType':'Schedule','active':true,'actor':[{'reference':'" + varna
                        + "'}],'serviceType':[{'coding':[{'system':'urn:deskbell:peers','code':'CLEAN'}]}]}");
        batch(address, slots(schedule, LocalDate.now(clock.withZone(ZONE))));
        batch(address, patients());
        return new Peer(
                name,
                address,
                new CheckPlace(varna, rooms.getFirst(), "urn:deskbell:peers|CLEAN", ZONE, clock),
                new CheckPlace(olt, rooms.getLast(), null, ZONE, clock));
    }

    private static List<String> slots(String schedule, LocalDate today) {
        var slots = new ArrayList<String>();
        for (var day = today.plusDays(5); day.isBefore(today.plusDays(26)); day = day.plusDays(1))
            if (!WEEKEND.contains(day.getDayOfWeek()))
                for (var half = 0; half < 18; half++) {
                    var at = day.atTime(8, 0).plusMinutes(30L * half).atZone(ZONE);
                    slots.add(
                            "{'resourceType':'Slot','schedule':{'reference':'Schedule/%s'},'status':'free','start':'%s','end':'%s'}"
                                    .formatted(
                                            schedule,
                                            at.toInstant(),
                                            at.plusMinutes(30).toInstant()));
                }
        return slots;
    }

    private static List<String> patients() {
        return IntStream.range(0, PATIENTS)
                .mapToObj(
                        "{'resourceType':'Patient','active':true,'name':[{'family':'Person','given':['Number %s']}],'gender':'female','birthDate':'1970-01-01'}"
                                ::formatted)
                .toList();
    }

    private static void batch(String address, List<String> resources) {
        for (var from = 0; from < resources.size(); from += 100) {
            var bundle = JSON.createObjectNode().put("resourceType", "Bundle").put("type", "batch");
            for (var json : resources.subList(from, Math.min(from + 100, resources.size()))) {
                var resource = JSON.readTree(json.replace('\'', '"'));
                var entry = bundle.withArrayProperty("entry").addObject();
                entry.set("resource", resource);
                entry.withObjectProperty("request")
                        .put("method", "POST")
                        .put("url", resource.path("resourceType").stringValue());
            }
            send(address, bundle.toString());
        }
    }

    private static String post(String address, String json) {
        var body = json.replace('\'', '"');
        var type = JSON.readTree(body).path("resourceType").stringValue();
        return JSON.readTree(send(address + "/" + type, body)).path("id").stringValue();
    }

    private static String send(String address, String body) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() < 300) return answer.body();
            throw new IllegalStateException(address + " answered " + answer.statusCode() + " " + answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Pms pms(String address) {
        return new FhirConnector(new PmsAddresses("127.0.0.0/8"), Clock.systemUTC())
                .connect(Map.of("url", address, "zone", ZONE.getId()));
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
        return new FhirLine(new Wire(http, Duration.ofSeconds(20), 1 << 24), URI.create(address), SignIn.none());
    }

    @Override
    public String toString() {
        return name;
    }
}
