package org.deskbell.practice;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Subject;
import org.deskbell.tenancy.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The online appointment types of the practice. */
@Component
public class AppointmentTypes {
    private final AppointmentTypeTable table;
    private final ScheduleEditionTable edition;
    private final ApplicationEventPublisher events;

    AppointmentTypes(AppointmentTypeTable table, ScheduleEditionTable edition, ApplicationEventPublisher events) {
        this.table = table;
        this.edition = edition;
        this.events = events;
    }

    /** All of them, in the practice's order. */
    public List<OnlineAppointmentType> all() {
        return table.all();
    }

    /** Those on the patient site that somebody does who is here, in the practice's order. */
    public List<OnlineAppointmentType> offered() {
        return all().stream()
                .filter(one -> one.offered() && !one.providers().isEmpty())
                .toList();
    }

    /** The type with this id.
     *
     * @throws NotFound if there is no such type */
    public OnlineAppointmentType get(OnlineAppointmentType.Id id) {
        return table.find(id).orElseThrow(() -> new NotFound("online appointment type"));
    }

    /** Adds the type or changes the one with its id. False if another type has the name. */
    @Transactional
    public boolean save(OnlineAppointmentType type, Actor by) {
        return save(type, standing -> true, by);
    }

    /** The same, if the type is as somebody saw it, or already as he wants it. False also if it is not. */
    @Transactional
    public boolean save(OnlineAppointmentType type, Predicate<OnlineAppointmentType> asSeen, Actor by) {
        edition.renew();
        var standing = table.find(type.id());
        if (standing.filter(one -> !one.equals(type) && !asSeen.test(one)).isPresent()) return false;
        if (table.anotherHasTheNameOf(type)) return false;
        if (!table.update(type)) table.insert(type);
        table.replaceProviders(type);
        events.publishEvent(new SettingsChanged(
                by,
                "saved an online appointment type",
                Subject.settings("online appointment types"),
                Map.of("type", type.id().toString(), "offered", String.valueOf(type.offered()))));
        return true;
    }
}
