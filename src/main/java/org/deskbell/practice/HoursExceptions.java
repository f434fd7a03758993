package org.deskbell.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Subject;
import org.deskbell.tenancy.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dates on which providers work other hours than every week, or not at all. */
@Component
public class HoursExceptions {
    private final HoursExceptionTable table;
    private final ProviderTable providers;
    private final OperatoryTable operatories;
    private final ScheduleEditionTable edition;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HoursExceptions(
            HoursExceptionTable table,
            ProviderTable providers,
            OperatoryTable operatories,
            ScheduleEditionTable edition,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.providers = providers;
        this.operatories = operatories;
        this.edition = edition;
        this.events = events;
        this.clock = clock;
    }

    /** From a date on, by date, provider and time. */
    public List<HoursException> from(LocalDate day) {
        return table.from(day);
    }

    /** Adds one. False if another of the provider on that date is in the way: it overlaps, or one of the two says that he
     * is away all day.
     *
     * @throws NotFound if there is no such provider or operatory */
    @Transactional
    public boolean add(HoursException exception, Actor by) {
        edition.renew();
        requireKnown(exception);
        if (table.anotherIsInTheWayOf(exception)) return false;
        table.insert(by(exception, by), clock.instant());
        events.publishEvent(changed("added hours for a date", exception, by));
        return true;
    }

    private void requireKnown(HoursException exception) {
        if (!providers.isHere(exception.provider())) throw new NotFound("provider");
        var hours = exception.hours();
        if (hours != null && !operatories.isHere(hours.operatory())) throw new NotFound("operatory");
    }

    private static HoursException by(HoursException one, Actor by) {
        return new HoursException(one.id(), one.provider(), one.day(), one.hours(), one.reason(), by.shown());
    }

    /** Removes one.
     *
     * @throws NotFound if there is no such exception */
    @Transactional
    public void remove(HoursException.Id id, Actor by) {
        edition.renew();
        var exception = table.find(id).orElseThrow(() -> new NotFound("hours for a date"));
        table.delete(id);
        events.publishEvent(changed("removed hours for a date", exception, by));
    }

    private static SettingsChanged changed(String deed, HoursException one, Actor by) {
        var hours = one.hours();
        var words = hours == null ? "away" : hours.from() + " to " + hours.to();
        return new SettingsChanged(
                by,
                deed,
                Subject.settings("hours for a date"),
                Map.of("provider", one.provider().toString(), "day", one.day().toString(), "hours", words));
    }
}
