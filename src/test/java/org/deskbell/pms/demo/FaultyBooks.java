package org.deskbell.pms.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.deskbell.people.Demographics;
import org.deskbell.pms.PmsPatientId;
import org.jspecify.annotations.Nullable;

/**
 * What a faulty PMS has on file, in memory: charts, visits, and what it will still do.
 *
 * @see FaultyPms
 */
public final class FaultyBooks {
    private final Clock clock;
    private final boolean knowsKeys;
    private final boolean refusesOverlaps;
    private final PriorityQueue<Late> late = new PriorityQueue<>(Comparator.comparing(Late::at));
    private final Map<String, Instant> doubledSince = new HashMap<>();
    private State state = new State(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), 0);
    private Duration longestDoubled = Duration.ZERO;
    private int everDoubled;

    /** @param knowsKeys whether a visit is created only if none with its key stands
     * @param refusesOverlaps whether a time that is taken is given to nobody else */
    public FaultyBooks(Clock clock, boolean knowsKeys, boolean refusesOverlaps) {
        this.clock = clock;
        this.knowsKeys = knowsKeys;
        this.refusesOverlaps = refusesOverlaps;
    }

    private record Late(Instant at, Runnable deed) {}

    /** All that a backup holds. */
    public record State(
            Map<String, DemoPatient> charts,
            Map<String, DemoVisit> standing,
            Map<String, DemoVisit> cancelled,
            int lastNumber) {
        State copy() {
            return new State(new TreeMap<>(charts), new TreeMap<>(standing), new TreeMap<>(cancelled), lastNumber);
        }
    }

    /** Does what it was late with, as far as its time has come. */
    public synchronized void settle() {
        while (!late.isEmpty() && !late.peek().at().isAfter(clock.instant()))
            late.remove().deed().run();
    }

    synchronized void later(Duration delay, Runnable deed) {
        late.add(new Late(clock.instant().plus(delay), deed));
    }

    /** A backup of how all is now. */
    public synchronized State backup() {
        return state.copy();
    }

    /** All is as it was; what has been numbered since is numbered again for whoever comes next. */
    public synchronized void restore(State backup) {
        state = backup.copy();
        late.clear();
    }

    private String number(String kind) {
        state = new State(state.charts, state.standing, state.cancelled, state.lastNumber + 1);
        return "%s%06d".formatted(kind, state.lastNumber);
    }

    /** The front desk makes a chart. */
    public PmsPatientId add(Demographics who) {
        return new PmsPatientId(file(ForeignPatient.theirs("", who)).chart());
    }

    synchronized DemoPatient file(DemoWire.NewPatient patient) {
        var made = patient.made(clock.instant()).withChart(number("C"));
        state.charts.put(made.chart(), made);
        return made;
    }

    /** The front desk corrects a chart, or somebody else has it now. */
    public synchronized void put(PmsPatientId chart, Demographics who) {
        var now = ForeignPatient.theirs("", who).made(clock.instant());
        state.charts.put(chart.value(), now.withChart(chart.value()));
    }

    /** The front desk deletes a chart. */
    public synchronized void remove(PmsPatientId chart) {
        state.charts.remove(chart.value());
    }

    /** The front desk merges a chart into another; its visits go along. */
    public synchronized void merge(PmsPatientId from, PmsPatientId into) {
        state.charts.computeIfPresent(from.value(), (chart, patient) -> merged(patient, into.value()));
        state.standing.replaceAll(
                (id, visit) -> from.value().equals(visit.chart()) ? under(into.value(), visit) : visit);
    }

    private static DemoPatient merged(DemoPatient from, String into) {
        return new DemoPatient(
                from.chart(),
                from.lastName(),
                from.firstName(),
                from.middleName(),
                from.preferredName(),
                from.suffix(),
                from.birthDate(),
                from.sex(),
                from.mobile(),
                from.homePhone(),
                from.email(),
                from.street(),
                from.city(),
                from.region(),
                from.postcode(),
                from.active(),
                from.createdAt(),
                from.lastVisit(),
                from.onlineKey(),
                into);
    }

    private static DemoVisit under(String chart, DemoVisit visit) {
        return new DemoVisit(
                visit.id(),
                chart,
                visit.providerId(),
                visit.operatoryId(),
                visit.typeId(),
                visit.startsAt(),
                visit.endsAt(),
                visit.note(),
                visit.onlineKey());
    }

    /** All that is on file. */
    public synchronized List<DemoPatient> charts() {
        return List.copyOf(state.charts.values());
    }

    synchronized DemoVisitOutcome write(DemoVisit visit) {
        var chart = state.charts.get(String.valueOf(visit.chart()));
        if (chart == null || chart.mergedInto() != null) return new DemoVisitOutcome.Refused("There is no such chart.");
        var there = knowsKeys ? keyed(visit.onlineKey()).stream().findFirst() : Optional.<DemoVisit>empty();
        if (there.isPresent()) return new DemoVisitOutcome.Written(there.get());
        if (isTaken(visit)) return new DemoVisitOutcome.Taken("Another visit has the time.");
        var written = named(number("V"), visit);
        state.standing.put(written.id(), written);
        watch(written.onlineKey());
        return new DemoVisitOutcome.Written(written);
    }

    /** The same visit once more, as a program with another key would write it. */
    public synchronized void put(DemoVisit like, String onlineKey) {
        var id = number("V");
        state.standing.put(
                id,
                new DemoVisit(
                        id,
                        like.chart(),
                        like.providerId(),
                        like.operatoryId(),
                        like.typeId(),
                        like.startsAt(),
                        like.endsAt(),
                        like.note(),
                        onlineKey));
    }

    private static DemoVisit named(String id, DemoVisit visit) {
        return new DemoVisit(
                id,
                visit.chart(),
                visit.providerId(),
                visit.operatoryId(),
                visit.typeId(),
                visit.startsAt(),
                visit.endsAt(),
                visit.note(),
                visit.onlineKey());
    }

    synchronized DemoVisitOutcome move(String id, DemoVisit visit) {
        var there = state.standing.get(id);
        if (there == null || !String.valueOf(visit.chart()).equals(there.chart()))
            return new DemoVisitOutcome.Refused("There is no such visit in the schedule.");
        var moved = named(id, visit);
        if (isTaken(moved)) return new DemoVisitOutcome.Taken("Another visit has the time.");
        state.standing.put(id, moved);
        watch(there.onlineKey());
        watch(moved.onlineKey());
        return new DemoVisitOutcome.Written(moved);
    }

    private boolean isTaken(DemoVisit visit) {
        return refusesOverlaps
                && between(visit.startsAt(), visit.endsAt()).stream()
                        .filter(one -> !one.id().equals(visit.id()))
                        .anyMatch(one -> one.operatoryId().equals(visit.operatoryId())
                                || one.providerId().equals(visit.providerId()));
    }

    synchronized boolean cancel(String id, String onlineKey) {
        var visit = state.standing.get(id);
        if (visit == null || !onlineKey.equals(visit.onlineKey())) return false;
        return strike(id);
    }

    /** The front desk cancels a visit. */
    public synchronized boolean strike(String id) {
        var visit = state.standing.remove(id);
        if (visit == null) return false;
        state.cancelled.put(id, visit);
        watch(visit.onlineKey());
        return true;
    }

    /** Visits that stand under a key. */
    public synchronized List<DemoVisit> keyed(@Nullable String onlineKey) {
        return state.standing.values().stream()
                .filter(visit -> visit.onlineKey() != null && visit.onlineKey().equals(onlineKey))
                .toList();
    }

    synchronized List<String> cancelled(String onlineKey) {
        return state.cancelled.values().stream()
                .filter(visit -> onlineKey.equals(visit.onlineKey()))
                .map(DemoVisit::id)
                .toList();
    }

    /** All that stands. */
    public synchronized List<DemoVisit> standing() {
        return new ArrayList<>(state.standing.values());
    }

    synchronized List<DemoVisit> between(LocalDateTime from, LocalDateTime to) {
        return state.standing.values().stream()
                .filter(visit -> visit.startsAt().isBefore(to) && visit.endsAt().isAfter(from))
                .toList();
    }

    private void watch(@Nullable String onlineKey) {
        if (onlineKey == null) return;
        if (keyed(onlineKey).size() > 1) {
            if (doubledSince.putIfAbsent(onlineKey, clock.instant()) == null) everDoubled++;
            return;
        }
        var since = doubledSince.remove(onlineKey);
        if (since == null) return;
        var lasted = Duration.between(since, clock.instant());
        if (lasted.compareTo(longestDoubled) > 0) longestDoubled = lasted;
    }

    /** How many keys have ever stood twice at once. */
    public synchronized int everDoubled() {
        return everDoubled;
    }

    /** The longest that a key stood twice, of those that do so no more. */
    public synchronized Duration longestDoubled() {
        return longestDoubled;
    }
}
