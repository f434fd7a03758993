package org.deskbell.patients;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.audit.Actor;
import org.deskbell.patients.Alert.Kind;
import org.deskbell.patients.LinkTable.Held;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.pms.PmsRecordsChanged;
import org.deskbell.pms.PmsRecordsChanged.Merge;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what the PMS did to records that somebody is linked to, and keeps the links in step; nobody is moved unsaid. */
@Component
class LinkKeeper {
    private static final Actor.Rule RULE = new Actor.Rule("refresh from the PMS");

    private final LinkTable links;
    private final LinkMoveTable moves;
    private final PmsPatients records;
    private final Alerts alerts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkKeeper(
            LinkTable links,
            LinkMoveTable moves,
            PmsPatients records,
            Alerts alerts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.moves = moves;
        this.records = records;
        this.alerts = alerts;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void changed(PmsRecordsChanged changed) {
        merged(changed.merged());
        end(changed.gone(), LinkEnd.GONE, Kind.GONE);
        end(changed.givenAway(), LinkEnd.GIVEN_AWAY, Kind.GIVEN_AWAY);
        back(changed.back());
    }

    private void merged(List<Merge> merges) {
        if (merges.isEmpty()) return;
        var ids = merges.stream()
                .flatMap(merge -> Stream.of(merge.from(), merge.into()))
                .filter(Objects::nonNull)
                .toList();
        var held = links.holding(ids);
        var moving =
                merges.stream().filter(merge -> held.containsKey(merge.from())).toList();
        for (var merge : moving)
            Optional.ofNullable(held.get(merge.from()))
                    .ifPresent(link -> follow(link, merge.into(), other(merge, moving, held)));
    }

    /** Who else has the record that took this one in, or would have it by the same reading. */
    private static @Nullable Held other(Merge merge, List<Merge> moving, Map<PmsPatientId, Held> held) {
        if (merge.into() == null) return null;
        var has = held.get(merge.into());
        if (has != null) return has;
        return moving.stream()
                .filter(one -> merge.into().equals(one.into()) && !one.equals(merge))
                .findFirst()
                .map(one -> held.get(one.from()))
                .orElse(null);
    }

    private void follow(Held link, @Nullable PmsPatientId into, @Nullable Held other) {
        if (into == null) end(link, LinkEnd.MERGED, alert(Kind.MERGE_UNCLEAR, link));
        else if (other == null) move(link, into);
        else end(link, LinkEnd.MERGED, alert(Kind.MERGE_TAKEN, link).into(into, other.patient()));
    }

    private void move(Held link, PmsPatientId into) {
        var evidence = moves.end(link, LinkEnd.MERGED, RULE, clock.instant());
        if (evidence.isEmpty()) return;
        var moved = new Held(link.patient(), into, RULE.shown(), clock.instant());
        var reason = "took in " + link.pmsPatient().value();
        var survivor = records.find(into).orElseThrow().who();
        if (links.insert(new LinkTable.Fresh(moved, RULE, LinkRecord.How.MERGED, reason, evidence.get(), survivor))) {
            events.publishEvent(new LinkMoved(link.patient(), link.pmsPatient(), into, RULE));
            alerts.raise(alert(Kind.MERGED, link).into(into, null), RULE);
            return;
        }
        // Somebody was linked to it a moment ago.
        var other = links.holding(List.of(into)).get(into);
        ended(link, LinkEnd.MERGED, alert(Kind.MERGE_TAKEN, link).into(into, other == null ? null : other.patient()));
    }

    private void end(Held link, LinkEnd why, Alert alert) {
        if (moves.end(link, why, RULE, clock.instant()).isPresent()) ended(link, why, alert);
    }

    private void ended(Held link, LinkEnd why, Alert alert) {
        events.publishEvent(new PatientUnlinked(link.patient(), link.pmsPatient(), why, RULE));
        alerts.raise(alert, RULE);
    }

    private void end(List<PmsPatientId> records, LinkEnd why, Kind kind) {
        if (records.isEmpty()) return;
        links.holding(records).values().forEach(link -> end(link, why, alert(kind, link)));
    }

    /** Ends the link of whoever is linked to a record that is not of the person any more whom it was of when he was linked. */
    void givenAway(PmsPatientId record) {
        end(List.of(record), LinkEnd.GIVEN_AWAY, Kind.GIVEN_AWAY);
    }

    /** Ends the link of whoever is linked to a record that does not stand for itself any more. */
    void gone(PmsPatientId record) {
        end(List.of(record), LinkEnd.GONE, Kind.GONE);
    }

    private void back(List<PmsPatientId> records) {
        if (records.isEmpty()) return;
        moves.lastLinkedTo(records).forEach(link -> alerts.replace(alert(Kind.BACK, link), RULE));
    }

    private Alert alert(Kind kind, Held link) {
        return Alert.of(kind, link, clock.instant());
    }
}
