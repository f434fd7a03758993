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
import org.deskbell.pms.Pms.Traces;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the current practice's PMS has told of visits, as whoever would ask the PMS finds it. */
@Component
class VisitsTold {
    private final ToldVisitTable visits;
    private final ToldNameTable names;
    private final SentTable sent;
    private final Clock clock;

    VisitsTold(ToldVisitTable visits, ToldNameTable names, SentTable sent, Clock clock) {
        this.visits = visits;
        this.names = names;
        this.sent = sent;
        this.clock = clock;
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
        if (all.isEmpty()
                && own.get().isOld(clock.instant())
                && !visits.isHeardSince(source, own.get().surelyBefore())) throw Sent.nothingSince();
        var cancelled = ids(all, false);
        return new Traces(ids(all, true), cancelled.isEmpty() ? null : cancelled);
    }

    private static List<String> ids(List<ToldVisit> visits, boolean standing) {
        return visits.stream()
                .filter(visit -> visit.standing() == standing)
                .map(ToldVisit::id)
                .toList();
    }
}
