package org.deskbell.booking;

import java.time.Clock;
import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets who waits for a provider who is no longer here wait for anyone, so that nobody waits for what cannot come. */
@Component
class WaitingForAnyone {
    private static final Actor DESKBELL = new Actor.Rule("waitlist");

    private final WaitlistTable table;
    private final Providers providers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaitingForAnyone(WaitlistTable table, Providers providers, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.providers = providers;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void widen() {
        var here = providers.all().stream().map(Provider::id).toList();
        table.standing().stream().filter(entry -> isInVain(entry, here)).forEach(this::widen);
    }

    private static boolean isInVain(WaitlistEntry entry, List<Provider.Id> here) {
        var wanted = entry.wish().provider();
        return wanted != null && !here.contains(wanted);
    }

    /** Whoever waits for anyone as well waits once. */
    private void widen(WaitlistEntry entry) {
        if (table.forAnyone(entry.id())) tell(entry, "let wait for anyone");
        else if (table.end(entry.id(), clock.instant())) tell(entry, "ended a wish that another says, too");
    }

    private void tell(WaitlistEntry entry, String deed) {
        events.publishEvent(new WaitlistChanged(entry.id(), deed, DESKBELL));
    }
}
