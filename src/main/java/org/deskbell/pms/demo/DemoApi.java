package org.deskbell.pms.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deskbell.pms.Capability;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The demo PMS for programs; {@link DemoDoor} has checked the key and entered the practice. */
@RestController
@RequestMapping("/demo-pms/api/{practice}")
class DemoApi {
    private static final int MOST = 1_000;
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final DemoOffice office;
    private final DemoPatients patients;
    private final DemoVisits visits;
    private final DemoResources resources;
    private final DemoCalls calls;
    private final Clock clock;

    DemoApi(
            DemoOffice office,
            DemoPatients patients,
            DemoVisits visits,
            DemoResources resources,
            DemoCalls calls,
            Clock clock) {
        this.office = office;
        this.patients = patients;
        this.visits = visits;
        this.resources = resources;
        this.calls = calls;
        this.clock = clock;
    }

    @GetMapping("/capabilities")
    DemoWire.Abilities capabilities() {
        var able = new ArrayList<>(List.of(
                Capability.READ_PATIENTS.name(),
                Capability.READ_SCHEDULE.name(),
                Capability.WRITE_APPOINTMENT.name(),
                Capability.MOVE_APPOINTMENT.name(),
                Capability.CANCEL_APPOINTMENT.name(),
                Capability.LOOK_UP.name(),
                Capability.READ_PATIENT.name(),
                Capability.READ_CHANGES.name(),
                Capability.CALL.name()));
        if (!office.get().faults().noCreationFromOutside()) able.add(Capability.CREATE_PATIENT.name());
        return new DemoWire.Abilities(able);
    }

    @GetMapping(
            path = "/patients",
            params = {"!onlineKey", "!chart", "!changedSince"})
    DemoWire.Patients patients(
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "500") int size) {
        var asked = Math.clamp(size, 1, MOST);
        var page = patients.page(after, asked);
        var next = page.size() < asked ? null : page.getLast().chart();
        return new DemoWire.Patients(patients.count(), page, next, mark());
    }

    /** In the order of their changes: what changes while somebody reads comes once more at the end. */
    @GetMapping(path = "/patients", params = "changedSince")
    DemoWire.Patients changed(
            @RequestParam Instant changedSince,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "500") int size) {
        var asked = Math.clamp(size, 1, MOST);
        var comma = after.indexOf(',');
        var from = comma < 0 ? changedSince : Instant.parse(after.substring(0, comma));
        var page = patients.changed(from, after.substring(comma + 1), asked);
        var next = page.size() < asked
                ? null
                : page.getLast().at() + "," + page.getLast().patient().chart();
        var found = page.stream().map(DemoPatientTable.Changed::patient).toList();
        return new DemoWire.Patients(found.size(), found, next, mark());
    }

    /** By our own clock, and so early that no change is passed over that was noted and not yet seen by others. */
    private String mark() {
        return clock.instant().minus(OVERLAP).toString();
    }

    @GetMapping(path = "/patients", params = "chart")
    DemoWire.Patients under(@RequestParam String chart) {
        var found = patients.under(chart).stream().toList();
        return new DemoWire.Patients(found.size(), found, null, null);
    }

    @GetMapping(path = "/patients", params = "onlineKey")
    DemoWire.Patients madeBy(@RequestParam String onlineKey) {
        var found = patients.madeBy(onlineKey).stream().toList();
        return new DemoWire.Patients(found.size(), found, null, null);
    }

    @PostMapping("/patients")
    ResponseEntity<?> create(@RequestBody DemoWire.NewPatient patient) {
        var faults = office.get().faults();
        if (faults.noCreationFromOutside()) return no(422, "Patients cannot be created from outside.");
        if (faults.refusesPatients()) return no(422, faults.words());
        var made = patients.create(patient.made(clock.instant()));
        return ResponseEntity.status(201).body(new DemoWire.Made(made.chart()));
    }

    @GetMapping("/catalogue")
    DemoWire.Resources catalogue() {
        return new DemoWire.Resources(resources.all());
    }

    @GetMapping("/busy")
    DemoWire.Busy busy(@RequestParam Instant from, @RequestParam Instant to) {
        var zone = office.get().zone();
        return new DemoWire.Busy(
                visits
                        .between(
                                from.atZone(zone).toLocalDateTime(),
                                to.atZone(zone).toLocalDateTime())
                        .stream()
                        .map(visit -> time(visit, zone))
                        .toList());
    }

    private static DemoWire.Time time(DemoVisit visit, ZoneId zone) {
        return new DemoWire.Time(
                visit.id(),
                visit.providerId(),
                visit.operatoryId(),
                visit.startsAt().atZone(zone).toInstant(),
                visit.endsAt().atZone(zone).toInstant(),
                visit.onlineKey());
    }

    @PostMapping("/visits")
    ResponseEntity<?> write(@RequestBody DemoWire.NewVisit visit) {
        var faults = office.get().faults();
        if (faults.refusesVisits()) return no(422, faults.words());
        return said(visits.write(visitOf(UUID.randomUUID().toString(), visit)), 201);
    }

    @PutMapping("/visits/{id}")
    ResponseEntity<?> move(@PathVariable String id, @RequestBody DemoWire.NewVisit visit) {
        var faults = office.get().faults();
        if (faults.refusesVisits()) return no(422, faults.words());
        return said(visits.move(visitOf(id, visit)), 200);
    }

    private static ResponseEntity<?> said(DemoVisitOutcome outcome, int done) {
        return switch (outcome) {
            case DemoVisitOutcome.Written(var written) ->
                ResponseEntity.status(done).body(new DemoWire.Made(written.id()));
            case DemoVisitOutcome.Taken(var words) -> no(409, words);
            case DemoVisitOutcome.Refused(var words) -> no(422, words);
        };
    }

    private static DemoVisit visitOf(String id, DemoWire.NewVisit visit) {
        return new DemoVisit(
                id,
                visit.chart(),
                visit.providerId(),
                visit.operatoryId(),
                visit.typeId(),
                visit.startsAt(),
                visit.startsAt().plusMinutes(visit.minutes()),
                visit.note(),
                visit.onlineKey());
    }

    @GetMapping("/visits")
    DemoWire.Found find(@RequestParam String onlineKey) {
        return new DemoWire.Found(
                visits.writtenBy(onlineKey).stream().map(DemoVisit::id).toList(), visits.cancelledBy(onlineKey));
    }

    @DeleteMapping("/visits/{id}")
    ResponseEntity<?> cancel(@PathVariable String id, @RequestParam String onlineKey) {
        var faults = office.get().faults();
        if (faults.refusesVisits()) return no(422, faults.words());
        if (!visits.cancel(id, onlineKey)) return no(422, "There is no such visit in the schedule.");
        return ResponseEntity.ok(new DemoWire.Made(id));
    }

    @PutMapping("/calls")
    ResponseEntity<?> call(@RequestBody DemoWire.Call call) {
        return calls.begin(call.at())
                ? ResponseEntity.ok(new DemoWire.Made("calls"))
                : no(422, "The demo PMS calls the Deskbell that it came with, and nobody else.");
    }

    @DeleteMapping("/calls")
    DemoWire.Made callNoMore() {
        calls.end();
        return new DemoWire.Made("calls");
    }

    private static ResponseEntity<?> no(int status, String words) {
        return ResponseEntity.status(status).body(new DemoWire.No(words));
    }
}
