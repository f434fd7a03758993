package org.deskbell.booking;

import org.deskbell.messaging.SiteAddress;
import org.deskbell.practice.Practice;
import org.springframework.stereotype.Component;

/** Where patients and the practice find the pages that letters and links lead to: as the operator says. */
@Component
public final class DeskbellAddress {
    private final SiteAddress site;

    DeskbellAddress(SiteAddress site) {
        this.site = site;
    }

    /** The patient site of a practice. */
    public String site(Practice practice) {
        return site.of("/p/" + practice.slug());
    }

    /** What the addresses of a practice's doors for programs begin with. */
    public String programs(Practice practice) {
        return site.of("/api/v1/practices/" + practice.slug());
    }

    String home() {
        return site.of("/");
    }

    /** Whoever has this address may see the visit; it shows, and only a press on it changes something. */
    String of(OnlineAppointment visit, Practice practice) {
        return site(practice) + "/visits/" + visit.id();
    }

    String of(WaitlistEntry entry, Practice practice) {
        return site(practice) + "/waitlist/" + entry.id();
    }
}
