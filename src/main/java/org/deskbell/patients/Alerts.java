package org.deskbell.patients;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.tenancy.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff have to look at because the PMS changed under a link, or a letter could not be sent. Each stands on Home until somebody settles it. */
@Component
public class Alerts {
    private static final String SETTLED = "settled an alert";

    private final AlertTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Alerts(AlertTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /** Puts it on Home; one that stands there already is not put twice. */
    @Transactional
    public void raise(Alert alert, Actor by) {
        if (table.insert(alert)) events.publishEvent(new AlertTold(alert, "raised an alert", by));
    }

    /** Puts it on Home in place of what stands there because the person was linked no more. */
    @Transactional
    void replace(Alert alert, Actor by) {
        settleUnlinked(alert.patient(), by);
        raise(alert, by);
    }

    /** Puts on Home that visits stand at other times in the PMS than here, and takes off what said so of others. */
    @Transactional
    public void movedThere(List<Alert> moved, Actor by) {
        var still = moved.stream().map(alert -> requireNonNull(alert.visit())).toList();
        settled(table.settleMovedBut(still, by, clock.instant()), by);
        moved.forEach(alert -> raise(alert, by));
    }

    /** Takes it off Home, with who did. False if somebody has settled it already.
     *
     * @throws NotFound if there is no such alert */
    @Transactional
    public boolean settle(Alert.Id id, Actor.Staff by) {
        var alert = table.find(id).orElseThrow(() -> new NotFound("alert"));
        if (!table.settle(id, by, clock.instant())) return false;
        events.publishEvent(new AlertTold(alert, SETTLED, by));
        return true;
    }

    /** Whoever is linked again needs nobody to look at why he was not. */
    @EventListener
    void linked(PatientLinked linked) {
        settleUnlinked(linked.patient(), linked.by());
    }

    private void settleUnlinked(OnlinePatient.Id patient, Actor by) {
        settled(table.settleUnlinked(patient, by, clock.instant()), by);
    }

    private void settled(List<Alert> alerts, Actor by) {
        alerts.forEach(alert -> events.publishEvent(new AlertTold(alert, SETTLED, by)));
    }

    /** Whether somebody has to look why this person is linked no more. */
    public boolean isUnlinkedUnsettled(OnlinePatient.Id patient) {
        return table.isUnlinkedUnsettled(patient);
    }
}
