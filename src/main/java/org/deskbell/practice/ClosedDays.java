package org.deskbell.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dates with no online booking. */
@Component
public class ClosedDays {
    private final ClosedDayTable table;
    private final ScheduleEditionTable edition;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosedDays(ClosedDayTable table, ScheduleEditionTable edition, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.edition = edition;
        this.events = events;
        this.clock = clock;
    }

    /** From a date on, soonest first. */
    public List<ClosedDay> from(LocalDate day) {
        return table.from(day);
    }

    /** Closes a day. False if it is closed already. */
    @Transactional
    public boolean close(LocalDate day, String reason, Actor by) {
        edition.renew();
        var closed = table.insert(new ClosedDay(day, reason, by.shown()), clock.instant());
        if (closed) events.publishEvent(changed("closed a day", day, by));
        return closed;
    }

    /** Opens a closed day. False if it was not closed. */
    @Transactional
    public boolean open(LocalDate day, Actor by) {
        edition.renew();
        var opened = table.delete(day);
        if (opened) events.publishEvent(changed("opened a closed day", day, by));
        return opened;
    }

    private static SettingsChanged changed(String deed, LocalDate day, Actor by) {
        return new SettingsChanged(by, deed, Subject.settings("closed days"), Map.of("day", day.toString()));
    }
}
