package org.deskbell.pms.hl7;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.Pms.PatientPage;
import org.deskbell.pms.Pms.Traces;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the current practice's PMS has told, as whoever would ask the PMS finds it. */
@Component
class WhatWasTold {
    /** Who takes messages in may let them lie for a while before they are worked on and told of. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /** As long as the first list of a large practice takes. */
    private static final Duration FIRST_LIST = Duration.ofHours(2);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int PAGE = 500;

    private final FeedTable feeds;
    private final ToldPatientTable patients;
    private final ToldVisitTable visits;
    private final ToldNameTable names;
    private final SentTable sent;
    private final Clock clock;

    WhatWasTold(
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

    /** @throws PmsSilent if it has told nothing for longer than it is quiet at the most */
    void mustNotBeSilent(String source, Duration quiet) throws PmsSilent {
        var longAgo = clock.instant().minus(quiet);
        if (feeds.heard(source).filter(heard -> heard.at().isBefore(longAgo)).isPresent())
            throw new PmsSilent("The PMS has told nothing for more than " + quiet.toHours() + " hours.");
    }

    /** @throws PmsSilent while the PMS tells its list for the first time: half of it would be taken for all */
    PatientPage page(String source, @Nullable String after) throws PmsSilent {
        var number = after == null ? mark(source) : null;
        if (after == null) mustNotBeBeginning(source);
        var page = patients.page(source, after == null ? "" : after, PAGE);
        var next = page.size() < PAGE ? null : page.getLast().id().value();
        return new PatientPage(page, Math.toIntExact(patients.count(source)), next, number);
    }

    private String mark(String source) {
        return String.valueOf(feeds.heard(source).map(FeedTable.Heard::number).orElse(0L));
    }

    private void mustNotBeBeginning(String source) throws PmsSilent {
        var now = clock.instant();
        var begins = feeds.heard(source)
                .filter(heard -> heard.begunAt().isAfter(now.minus(FIRST_LIST)))
                .filter(heard -> heard.at().isAfter(now.minus(PAUSE)));
        if (begins.isPresent())
            throw new PmsSilent("The PMS is telling its first list, which is read once it pauses for a minute.");
    }

    /** @param after number and id of the last of the page before, parted by a blank */
    PatientPage changed(String source, String mark, @Nullable String after) {
        var number = after == null ? mark(source) : null;
        var at = after == null ? Long.parseLong(mark) + 1 : Long.parseLong(after.substring(0, after.indexOf(' ')));
        var behind = after == null ? "" : after.substring(after.indexOf(' ') + 1);
        var page = patients.changed(source, at, behind, PAGE);
        var next = page.size() < PAGE
                ? null
                : page.getLast().number() + " " + page.getLast().record().id();
        return new PatientPage(
                page.stream().map(ToldPatientTable.Numbered::record).toList(), null, next, number);
    }

    Optional<PmsPatient> patient(String source, String id) {
        return patients.find(source, id).filter(told -> !told.deleted()).map(ToldPatient::record);
    }

    Catalogue catalogue(String source) {
        return new Catalogue(names.all(source));
    }

    List<BusyTime> busy(String source, Instant from, Instant to) {
        return keyed(source, visits.standing(source, from, to))
                .flatMap(Keyed::times)
                .toList();
    }

    /** Whether it has told of any visit. */
    boolean hasVisits(String source) {
        return visits.isHeardSince(source, Instant.EPOCH);
    }

    Optional<ToldVisit> visit(String source, String id) {
        return visits.find(source, id);
    }

    List<ToldVisit> placedAs(String source, String placer) {
        return visits.placedAs(source, placer);
    }

    /** By which the PMS knows what was sent under a key. */
    String placer(String source, String onlineKey) {
        return sent.find(source, onlineKey).map(Sent::placer).orElse(onlineKey);
    }

    /** Whether another visit than that of the placer has the provider or the room. */
    boolean isTaken(String source, Sent wanted, Duration length) {
        var start = Objects.requireNonNull(wanted.startsAt());
        return visits.standing(source, start, start.plus(length)).stream()
                .filter(visit -> !wanted.placer().equals(visit.placer()))
                .anyMatch(visit -> visit.providers().contains(wanted.providerId())
                        || visit.operatories().contains(wanted.operatoryId()));
    }

    /** A visit and our key of it, if it is ours. */
    private record Keyed(ToldVisit visit, @Nullable String key) {
        /** One for each provider and room. Ours is the first alone: whom staff added to it we know nothing of. */
        Stream<BusyTime> times() {
            var most = Math.max(
                    1, Math.max(visit.providers().size(), visit.operatories().size()));
            return IntStream.range(0, most)
                    .mapToObj(at -> new BusyTime(
                            at == 0 ? visit.id() : visit.id() + "#" + at,
                            get(visit.providers(), at),
                            get(visit.operatories(), at),
                            Objects.requireNonNull(visit.startsAt()),
                            Objects.requireNonNull(visit.endsAt()),
                            at == 0 ? key : null));
        }

        private static @Nullable String get(List<String> ids, int at) {
            return at < ids.size() ? ids.get(at) : null;
        }
    }

    private Stream<Keyed> keyed(String source, List<ToldVisit> told) {
        var placers = told.stream()
                .map(ToldVisit::placer)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var ours = sent.placedAs(source, placers).stream().collect(groupingBy(Sent::placer));
        return told.stream()
                .map(visit ->
                        new Keyed(visit, key(visit, ours.getOrDefault(String.valueOf(visit.placer()), List.of()))));
    }

    /** A visit that was moved by us had several keys: that of where it stands, or else the last that the PMS took.
     *
     * @param ours what was sent last first */
    private static @Nullable String key(ToldVisit visit, List<Sent> ours) {
        return ours.stream()
                .filter(one -> one.isWhere(visit))
                .findFirst()
                .or(() -> ours.stream().filter(one -> one.acceptedAt() != null).findFirst())
                .or(() -> ours.stream().reduce((first, next) -> next))
                .map(Sent::onlineKey)
                .orElse(null);
    }

    /** What the PMS told under our key. It is known to have nothing only if it told of others since.
     *
     * @throws PmsSilent if it has told nothing at all since */
    Traces traces(String source, String onlineKey) throws PmsSilent {
        var own = sent.find(source, onlineKey);
        if (own.isEmpty()) return new Traces(List.of(), null);
        var all = keyed(source, visits.placedAs(source, own.get().placer()))
                .filter(one -> onlineKey.equals(one.key()))
                .map(Keyed::visit)
                .toList();
        if (all.isEmpty() && isUncertain(own.get()) && !visits.isHeardSince(source, certain(own.get())))
            throw nothingSince();
        var cancelled = ids(all, false);
        return new Traces(ids(all, true), cancelled.isEmpty() ? null : cancelled);
    }

    private static List<String> ids(List<ToldVisit> visits, boolean standing) {
        return visits.stream()
                .filter(visit -> visit.standing() == standing)
                .map(ToldVisit::id)
                .toList();
    }

    /** The record beside whose number the PMS keeps our key.
     *
     * @throws PmsSilent if it has told of no patient at all since that was sent */
    Optional<PmsPatient> patientWithKey(String source, String onlineKey) throws PmsSilent {
        var found = patients.withKey(source, onlineKey);
        var own = sent.find(source, onlineKey);
        if (found.isEmpty()
                && own.filter(this::isUncertain).isPresent()
                && !patients.isHeardSince(source, certain(own.get()))) throw nothingSince();
        return found;
    }

    /** Before that nobody takes "not told" for "not there". */
    private boolean isUncertain(Sent own) {
        return !clock.instant().isBefore(own.sentAt().plus(PATIENCE));
    }

    /** Whatever is told from then on was done after it: a PMS tells in the order in which it does. */
    private static Instant certain(Sent own) {
        return own.sentAt().plus(PATIENCE.dividedBy(2));
    }

    private static PmsSilent nothingSince() {
        return new PmsSilent(
                "The PMS has told nothing since it was sent something, so nobody knows whether that is done.");
    }
}
