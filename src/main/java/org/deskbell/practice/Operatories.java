package org.deskbell.practice;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Subject;
import org.deskbell.tenancy.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chairs and rooms of the practice: they come, are renamed, are no longer here, and come back. */
@Component
public class Operatories {
    private final OperatoryTable table;
    private final ScheduleEditionTable edition;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Operatories(OperatoryTable table, ScheduleEditionTable edition, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.edition = edition;
        this.events = events;
        this.clock = clock;
    }

    /** Also one that is no longer here. */
    public Optional<Operatory> find(Operatory.Id id) {
        return table.all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Adds an operatory, and its location if it is new; or gives the one with its id the name and the location. False if it
     * would go elsewhere while somebody has hours in it. */
    @Transactional
    public boolean save(Operatory operatory, Actor by) {
        edition.renew();
        var standing = find(operatory.id());
        if (standing.filter(one -> !one.location().equals(operatory.location())).isPresent()
                && table.hasHours(operatory.id(), yesterday())) return false;
        if (standing.isEmpty()) table.insert(operatory);
        else table.update(operatory);
        tell(standing.isEmpty() ? "added an operatory" : "changed an operatory", operatory.id(), by);
        return true;
    }

    /** Nowhere is it earlier than this day. */
    private LocalDate yesterday() {
        return LocalDate.ofInstant(clock.instant(), UTC).minusDays(1);
    }

    /** From now on it is no longer here: the hours in it rest, what is booked stays. False if that is so already.
     *
     * @throws NotFound if there is no such operatory */
    @Transactional
    public boolean retire(Operatory.Id id, Actor by) {
        edition.renew();
        if (!get(id).isHere()) return false;
        table.retire(id, clock.instant());
        tell("said that an operatory is no longer here", id, by);
        return true;
    }

    /** It is here again, with the hours as before. False if that is so already.
     *
     * @throws NotFound if there is no such operatory */
    @Transactional
    public boolean bringBack(Operatory.Id id, Actor by) {
        edition.renew();
        if (get(id).isHere()) return false;
        table.bringBack(id);
        tell("brought an operatory back", id, by);
        return true;
    }

    private Operatory get(Operatory.Id id) {
        return find(id).orElseThrow(() -> new NotFound("operatory"));
    }

    private void tell(String deed, Operatory.Id id, Actor by) {
        events.publishEvent(
                new SettingsChanged(by, deed, Subject.settings("operatories"), Map.of("operatory", id.toString())));
    }
}
