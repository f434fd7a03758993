package org.deskbell.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The places where the practice sees patients, and what patients are told of them. */
@Component
public class Locations {
    private final LocationTable table;
    private final ScheduleEditionTable edition;
    private final ApplicationEventPublisher events;

    Locations(LocationTable table, ScheduleEditionTable edition, ApplicationEventPublisher events) {
        this.table = table;
        this.edition = edition;
        this.events = events;
    }

    /** All of them, by name. */
    public List<Location> all() {
        return table.all();
    }

    public Optional<Location> find(Location.Id id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Where a patient goes who is seen in this operatory. */
    public Where where(Operatory.Id operatory, Practice practice) {
        return table.of(operatory).map(one -> where(one, practice)).orElseGet(() -> new Where("", practice.address()));
    }

    private Where where(Location location, Practice practice) {
        return new Where(table.isOneOfSeveral(location.id()) ? location.name() : "", location.addressAt(practice));
    }

    /** Adds the location or changes the one with its id. False if another has the name. */
    @Transactional
    public boolean save(Location location, Actor by) {
        edition.renew();
        if (table.anotherHasTheNameOf(location)) return false;
        if (!table.update(location)) table.insert(location);
        events.publishEvent(new SettingsChanged(
                by,
                "saved a location",
                Subject.settings("locations"),
                Map.of("location", location.id().toString(), "name", location.name())));
        return true;
    }
}
