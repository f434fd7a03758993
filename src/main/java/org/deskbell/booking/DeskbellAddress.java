package org.deskbell.booking;

import org.deskbell.messaging.SiteAddress;
import org.deskbell.practice.Practice;
import org.springframework.stereotype.Component;

/** The pages that letters lead to. */
@Component
final class DeskbellAddress {
    private final SiteAddress site;

    DeskbellAddress(SiteAddress site) {
        this.site = site;
    }

    String home() {
        return site.of("/");
    }

    /** Whoever has this address may see the visit; it shows, and only a press on it changes something. */
    String of(OnlineAppointment visit, Practice practice) {
        return site.of("/p/" + practice.slug() + "/visits/" + visit.id());
    }

    String of(WaitlistEntry entry, Practice practice) {
        return site.of("/p/" + practice.slug() + "/waitlist/" + entry.id());
    }
}
