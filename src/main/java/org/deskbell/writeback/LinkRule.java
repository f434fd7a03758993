package org.deskbell.writeback;

import java.time.Clock;
import org.deskbell.patients.NotThisPersonTakenBack;
import org.deskbell.patients.PatientEntered;
import org.deskbell.patients.PatientRegistered;
import org.deskbell.patients.PatientUnlinked;
import org.deskbell.patients.RegistrationSeparated;
import org.deskbell.patients.SaidNotThisPerson;
import org.deskbell.pms.PatientsRead;
import org.deskbell.practice.Schedules;
import org.deskbell.practice.SettingsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears after what the rule "link automatically" is to look at whom, where the practice has switched it on. */
@Component
class LinkRule {
    private final LinkTurnTable turns;
    private final Schedules schedules;
    private final Clock clock;

    LinkRule(LinkTurnTable turns, Schedules schedules, Clock clock) {
        this.turns = turns;
        this.schedules = schedules;
        this.clock = clock;
    }

    boolean isOn() {
        return schedules.current().settings().linkAutomatically();
    }

    /** As this node remembers it, so that a booking makes no journey more. */
    private boolean isOnLately() {
        return schedules.lately().settings().linkAutomatically();
    }

    @EventListener
    void registered(PatientRegistered event) {
        if (isOnLately()) turns.ask(event.patient(), clock.instant());
    }

    @EventListener
    void entered(PatientEntered event) {
        if (isOn()) turns.ask(event.patient(), clock.instant());
    }

    /** Of two who fitted one may be left. */
    @EventListener
    void saidNot(SaidNotThisPerson event) {
        if (isOn()) turns.ask(event.patient(), clock.instant());
    }

    @EventListener
    void takenBack(NotThisPersonTakenBack event) {
        if (isOn()) turns.ask(event.patient(), clock.instant());
    }

    @EventListener
    void separated(RegistrationSeparated event) {
        if (isOn()) turns.ask(event.joined(), clock.instant());
    }

    /** Asked without looking whether the rule is on: a round for nothing does no harm, and a refresh is to fail for nothing. */
    @EventListener
    void read(PatientsRead event) {
        if (event.differences() > 0) turns.askAll(clock.instant());
    }

    /** The record that came free may be somebody's. */
    @EventListener
    void unlinked(PatientUnlinked event) {
        if (isOn()) turns.askAll(clock.instant());
    }

    @EventListener
    void switched(SettingsChanged event) {
        if (event.details().containsKey("linkAutomatically")) turns.askAll(clock.instant());
    }
}
