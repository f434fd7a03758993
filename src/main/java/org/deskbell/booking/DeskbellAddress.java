package org.deskbell.booking;

import org.deskbell.practice.Practice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people find this Deskbell: what the links in letters begin with. */
@Component
final class DeskbellAddress {
    private final String base;

    /** @param base as the operator set it; without, this machine */
    DeskbellAddress(@Value("${deskbell.address:http://localhost:${server.port:8080}}") String base) {
        this.base = base.strip().replaceAll("/+$", "");
    }

    String home() {
        return base + "/";
    }

    /** Whoever has this address may see the visit; it shows, and only a press on it changes something. */
    String of(OnlineAppointment visit, Practice practice) {
        return base + "/p/" + practice.slug() + "/visits/" + visit.id();
    }

    String of(WaitlistEntry entry, Practice practice) {
        return base + "/p/" + practice.slug() + "/waitlist/" + entry.id();
    }
}
