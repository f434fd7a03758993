package org.deskbell.pms.hl7;

import java.time.Instant;
import java.util.Optional;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a message tells of patients: who is new, has changed, is gone, or went into another record. */
@Component
class PatientNews {
    private final ToldPatientTable patients;
    private final SentTable sent;

    PatientNews(ToldPatientTable patients, SentTable sent) {
        this.patients = patients;
        this.sent = sent;
    }

    void take(Taking taking) throws Unreadable {
        var pid = taking.message().get("PID");
        switch (taking.message().event()) {
            case "A01", "A04", "A05", "A28" ->
                told(taking, pid, taking.saidAt() == null ? taking.now() : taking.saidAt());
            case "A08", "A31" -> told(taking, pid, null);
            case "A23" -> {} // of a visit alone: the person stays (HL7 2.3, 3.2.23)
            case "A29" -> deleted(taking, taking.patient(pid).chart());
            case "A40" -> merged(taking);
            default -> throw taking.message().header().wrong(9, Fault.EVENT);
        }
    }

    /** @param madeAt when the record was made, if the message says that it was */
    private void told(Taking taking, Fields pid, @Nullable Instant madeAt) throws Unreadable {
        var reading = taking.patient(pid);
        var chart = reading.chart();
        var known = patients.find(taking.source(), chart);
        if (known.isPresent() && taking.isOlderThan(known.get().saidAt())) return;
        // What was deleted, taken in by another or is somebody else's now, is a new record if it is told again.
        var before = known.filter(ToldPatient::stands)
                .filter(one -> !reading.isSomebodyElse(one.record().who()));
        if (before.isEmpty()) reading.mustHaveAName();
        var record = new PmsPatient(
                new PmsPatientId(chart),
                reading.who(before.map(told -> told.record().who()).orElse(null)),
                reading.isActive(before.map(told -> told.record().active()).orElse(true)),
                before.isEmpty() ? madeAt : before.get().record().createdInPms(),
                null);
        put(taking, new ToldPatient(record, false, key(taking, reading, before), taking.saidAt()));
    }

    private @Nullable String key(Taking taking, PatientReading reading, Optional<ToldPatient> before) {
        return sent.placedAs(taking.source(), reading.numbers()).stream()
                .map(Sent::onlineKey)
                .findFirst()
                .or(() -> before.map(ToldPatient::onlineKey))
                .orElse(null);
    }

    private void deleted(Taking taking, String chart) {
        var known = patients.find(taking.source(), chart);
        if (known.isEmpty() || taking.isOlderThan(known.get().saidAt())) return;
        put(taking, new ToldPatient(known.get().record(), true, null, taking.saidAt()));
    }

    /** PID survives, MRG-1 retires; older messages name several pairs. */
    private void merged(Taking taking) throws Unreadable {
        var survivors = taking.message().all("PID");
        var retired = taking.message().all("MRG");
        if (survivors.size() != retired.size()) throw new Unreadable("MRG", 0, Fault.SEQUENCE);
        for (var at = 0; at < retired.size(); at++) merged(taking, survivors.get(at), retired.get(at));
    }

    private void merged(Taking taking, Fields pid, Fields mrg) throws Unreadable {
        var survivor = new PmsPatientId(taking.patient(pid).chart());
        var chart = PatientReading.chart(mrg, 1, taking.settings().authority());
        if (chart.equals(survivor.value())) throw mrg.wrong(1, Fault.UNKNOWN_VALUE);
        var known = patients.find(taking.source(), chart);
        if (known.isPresent() && taking.isOlderThan(known.get().saidAt())) return;
        if (isNamed(taking, pid)
                || patients.find(taking.source(), survivor.value()).isPresent()) told(taking, pid, null);
        // Of whom nothing was told before, the survivor's name is all that is known.
        var own = known.map(ToldPatient::record)
                .or(() -> patients.find(taking.source(), survivor.value()).map(told -> named(chart, told.record())));
        if (own.isPresent()) put(taking, new ToldPatient(own.get().mergedInto(survivor), false, null, taking.saidAt()));
    }

    private static boolean isNamed(Taking taking, Fields pid) {
        return !taking.patient(pid).who(null).name().firstLast().isEmpty();
    }

    private static PmsPatient named(String chart, PmsPatient as) {
        return new PmsPatient(new PmsPatientId(chart), as.who(), as.active(), null, null);
    }

    private void put(Taking taking, ToldPatient told) {
        patients.put(taking.source(), told, taking.number(), taking.now());
    }

    /** A visit tells of its patient too; but it brings nobody back whom the PMS has no more. */
    void beside(Taking taking, Fields pid) throws Unreadable {
        var known = patients.find(taking.source(), taking.patient(pid).chart());
        if (known.isPresent() ? known.get().stands() : isNamed(taking, pid)) told(taking, pid, null);
    }
}
