package org.deskbell.pms.fhir;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.Visit;

/** A practice on a fake FHIR server, reached over a way that may be faulty: Dr. Varna keeps slots, Dr. Olt none. */
final class FhirOffice implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("America/Denver");
    static final LocalDateTime EIGHT = LocalDateTime.of(2030, 7, 3, 8, 0);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final long MOST_BYTES = 1 << 20;

    final FakeFhirServer server = new FakeFhirServer();
    final FaultyWay way = new FaultyWay(server.address());
    final String varna = "Practitioner/"
            + server.add("{'resourceType':'Practitioner','active':true,'name':[{'family':'Varna','given':['Iva']}]}");
    final String olt = "Practitioner/" + server.add("{'resourceType':'Practitioner','name':[{'text':'Dr. Olt'}]}");
    final String room = "Location/" + server.add("{'resourceType':'Location','name':'Room 1','status':'active'}");
    final String schedule = server.add(
            "{'resourceType':'Schedule','active':true,'serviceType':[{'coding':[{'system':'urn:x','code':'CLEAN','display':'Cleaning'}]}],'actor':[{'reference':'%s'}]}"
                    .formatted(varna));
    final List<String> slots = IntStream.range(0, 4).mapToObj(this::slot).toList();
    final String thomas = server.add(
            "{'resourceType':'Patient','active':true,'name':[{'family':'Jefferson','given':['Thomas']}],'gender':'male','birthDate':'1983-04-13'}");

    private String slot(int half) {
        var at = EIGHT.plusMinutes(30L * half).atZone(ZONE);
        return server.add(
                "{'resourceType':'Slot','schedule':{'reference':'Schedule/%s'},'status':'free','start':'%s','end':'%s'}"
                        .formatted(schedule, at.toInstant(), at.plusMinutes(30).toInstant()));
    }

    Pms pms() {
        return pms(Map.of());
    }

    Pms pms(Map<String, String> more) {
        return pms(more, Clock.systemUTC());
    }

    /** As it is reached after what was left lying has grown old. */
    Pms later() {
        return pms(Map.of(), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2)));
    }

    private Pms pms(Map<String, String> more, Clock clock) {
        var settings = new HashMap<>(Map.of("url", way.address(), "zone", ZONE.getId()));
        settings.putAll(more);
        return new FhirConnector(new PmsAddresses("127.0.0.0/8"), clock, ANSWER, MOST_BYTES).connect(settings);
    }

    /** With Dr. Varna, in slots. */
    Visit visit(String key, LocalDateTime at, int minutes) {
        return visit(key, varna, at, minutes);
    }

    Visit visit(String key, String provider, LocalDateTime at, int minutes) {
        return new Visit(key, new PmsPatientId(thomas), provider, room, "urn:x|CLEAN", at, minutes, "Online AB12");
    }

    String status(String name) {
        return server.get(name).path("status").stringValue();
    }

    List<String> slotStates() {
        return slots.stream().map(id -> status("Slot/" + id)).toList();
    }

    long ourSlots() {
        return slots.stream()
                .filter(id -> server.get("Slot/" + id).path("identifier").size() > 0)
                .count();
    }

    /** The states of all appointments. */
    List<String> appointments() {
        return server.all("Appointment").stream()
                .map(one -> one.path("status").stringValue())
                .toList();
    }

    static Instant instant(LocalDateTime at) {
        return at.atZone(ZONE).toInstant();
    }

    @Override
    public void close() {
        way.close();
        server.close();
    }
}
