package org.deskbell.pms.hl7;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the current practice's PMS tells, message by message: each is taken in once, and nothing older in place of newer. */
@Component
class Feed {
    /** Longer than a sender keeps a message that was not answered over a long weekend. */
    private static final Duration HEARD = Duration.ofDays(7);

    private static final Duration PAST_VISITS = Duration.ofDays(90);
    /** How far a PMS's clock may be ahead. What is said to be of later would keep out all that follows. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final FeedTable feeds;
    private final ToldPatientTable patients;
    private final ToldVisitTable visits;
    private final ToldNameTable names;
    private final SentTable sent;
    private final Clock clock;

    Feed(
            FeedTable feeds,
            ToldPatientTable patients,
            ToldVisitTable visits,
            ToldNameTable names,
            SentTable sent,
            Clock clock) {
        this.feeds = feeds;
        this.patients = patients;
        this.visits = visits;
        this.names = names;
        this.sent = sent;
        this.clock = clock;
    }

    /** A message on its way in.
     *
     * @param number of all that the PMS told
     * @param saidAt by the PMS's clock; null if that cannot be told */
    private record Taking(
            Hl7Message message,
            Hl7Settings settings,
            long number,
            @Nullable Instant saidAt,
            Instant now) {
        String source() {
            return settings.source();
        }

        boolean isOlderThan(@Nullable Instant known) {
            return saidAt != null && known != null && saidAt.isBefore(known);
        }

        PatientReading patient(Fields pid) {
            return new PatientReading(pid, settings.authority());
        }
    }

    /** Takes it in, unless it was taken in before.
     *
     * @throws Unreadable if it is no message that can be taken in; then nothing of it is kept */
    @Transactional(rollbackFor = Unreadable.class)
    public void take(Hl7Message message, Hl7Settings settings) throws Unreadable {
        var now = clock.instant();
        var id = message.header().id(10, message.controlId());
        if (id.isEmpty()) throw message.header().wrong(10, Fault.MISSING);
        if (!feeds.isNew(settings.source(), id, DigestUtils.sha256Hex(message.text()), now)) return;
        var number = feeds.next(settings.source(), now);
        var saidAt = settings.moments()
                .inOrder(message.header().text(7))
                .filter(said -> !said.isAfter(now.plus(AHEAD)))
                .orElse(null);
        take(new Taking(message, settings, number, saidAt, now));
        feeds.forget(settings.source(), now.minus(HEARD));
        visits.forget(settings.source(), now.minus(PAST_VISITS));
    }

    private void take(Taking taking) throws Unreadable {
        switch (taking.message().type()) {
            case "ADT" -> patient(taking);
            case "SIU" -> visit(taking);
            default -> throw taking.message().header().wrong(9, Fault.MESSAGE);
        }
    }

    private void patient(Taking taking) throws Unreadable {
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

    private void visit(Taking taking) throws Unreadable {
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
        if (pid.isPresent()) beside(taking, pid.get());
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

    /** A visit tells of its patient too; but it brings nobody back whom the PMS has no more. */
    private void beside(Taking taking, Fields pid) throws Unreadable {
        var known = patients.find(taking.source(), taking.patient(pid).chart());
        if (known.isPresent() ? known.get().stands() : isNamed(taking, pid)) told(taking, pid, null);
    }
}
