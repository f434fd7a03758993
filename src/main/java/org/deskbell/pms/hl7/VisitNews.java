package org.deskbell.pms.hl7;

import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a message tells of a visit, with those whom it names. */
@Component
class VisitNews {
    private final ToldVisitTable visits;
    private final ToldNameTable names;
    private final PatientNews patients;

    VisitNews(ToldVisitTable visits, ToldNameTable names, PatientNews patients) {
        this.visits = visits;
        this.names = names;
        this.patients = patients;
    }

    void take(Taking taking) throws Unreadable {
        var stands = switch (taking.message().event()) {
            case "S12", "S13", "S14", "S23" -> true;
            case "S15", "S16", "S17", "S24", "S26" -> false;
            default -> throw taking.message().header().wrong(9, Fault.EVENT);
        };
        var reading = VisitReading.of(taking.message(), taking.settings().moments());
        var known = known(taking, reading);
        if (known.isPresent() && taking.isOlderThan(known.get().saidAt())) return;
        var pid = taking.message().first("PID").filter(one -> one.says(3));
        var patient = pid.isEmpty() ? null : taking.patient(pid.get()).chart();
        var told = reading.over(known, stands, patient, taking.saidAt());
        if (known.isPresent() && !known.get().id().equals(told.id()))
            visits.remove(taking.source(), known.get().id());
        visits.put(taking.source(), told, taking.now());
        for (var name : reading.names()) names.put(taking.source(), name);
        if (pid.isPresent()) patients.beside(taking, pid.get());
    }

    /** By the PMS's own id; where the message, or what was told before, has none, by the id of who asked for it. */
    private Optional<ToldVisit> known(Taking taking, VisitReading reading) throws Unreadable {
        var id = reading.id();
        var placer = reading.placer();
        return reading.hasOwnId()
                ? visits.find(taking.source(), id)
                        .or(() -> visits.find(taking.source(), placer).filter(one -> placer.equals(one.placer())))
                : visits.placedAs(taking.source(), placer).stream().min(Comparator.comparing(one -> !one.standing()));
    }
}
