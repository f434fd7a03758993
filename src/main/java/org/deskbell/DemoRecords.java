package org.deskbell;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.Refreshes;
import org.deskbell.pms.demo.DemoOffice;
import org.deskbell.pms.demo.DemoPatient;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.pms.demo.DemoResource;
import org.deskbell.pms.demo.DemoResources;
import org.deskbell.pms.demo.DemoVisits;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Fills a demo practice's demo PMS, connects the practice to it and asks for the first refresh. */
@Component
@Lazy
class DemoRecords {
    private static final int WEEKS = 6;

    private final DemoOffice office;
    private final DemoPatients patients;
    private final DemoVisits visits;
    private final DemoResources resources;
    private final PmsConnections connections;
    private final Refreshes refreshes;

    DemoRecords(
            DemoOffice office,
            DemoPatients patients,
            DemoVisits visits,
            DemoResources resources,
            PmsConnections connections,
            Refreshes refreshes) {
        this.office = office;
        this.patients = patients;
        this.visits = visits;
        this.resources = resources;
        this.connections = connections;
        this.refreshes = refreshes;
    }

    /** Joins the transaction at hand. */
    void fill(DemoPractice demo, List<DemoPatient> people, LocalDate today) {
        var key = UUID.randomUUID().toString();
        office.open(demo.practice().name(), demo.practice().zone(), key);
        resources.add(resourcesOf(demo));
        patients.add(people);
        var closed = DemoClosedDays.from(today).keySet();
        visits.add(DemoSchedule.of(demo, people, today.minusDays(1), WEEKS, closed));
        connections.connect(
                new PmsConnectionDraft(
                        "demo", "Demo PMS", Map.of("practice", demo.practice().slug(), "key", key)),
                DemoFrontDesk.DEMO);
        refreshes.ask(DemoFrontDesk.DEMO);
    }

    private static List<DemoResource> resourcesOf(DemoPractice demo) {
        var chairs = demo.chairs().stream()
                .flatMap(chair -> Stream.of(
                        new DemoResource(
                                Catalogue.Kind.PROVIDER,
                                chair.pmsProvider(),
                                chair.pmsName(),
                                null,
                                chair.pmsOperatory()),
                        room(chair.pmsOperatory(), chair.operatory())));
        var seconds = demo.chairs().stream()
                .flatMap(chair -> Stream.ofNullable(chair.second()))
                .map(second -> room(second.pmsOperatory(), second.operatory()));
        var types = demo.kinds().stream()
                .map(kind -> new DemoResource(
                        Catalogue.Kind.APPOINTMENT_TYPE, kind.pmsType(), kind.name(), kind.minutes(), null));
        return Stream.of(chairs, seconds, types).flatMap(some -> some).toList();
    }

    private static DemoResource room(String id, String name) {
        return new DemoResource(Catalogue.Kind.OPERATORY, id, name, null, null);
    }
}
