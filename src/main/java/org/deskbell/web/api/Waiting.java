package org.deskbell.web.api;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import org.deskbell.booking.Audience;
import org.deskbell.booking.Hold;
import org.deskbell.booking.Holds;
import org.deskbell.booking.Visit;
import org.deskbell.booking.WaitlistEntry;
import org.deskbell.booking.WaitlistWish;
import org.deskbell.web.RegistrationCheck;
import org.springframework.stereotype.Component;

/** Reads wishes for the waitlist and tells its entries. */
@Component
class Waiting {
    private final Holds holds;
    private final Checks checks;
    private final PracticeClock clock;

    Waiting(Holds holds, Checks checks, PracticeClock clock) {
        this.holds = holds;
        this.checks = checks;
        this.clock = clock;
    }

    /** What is waited for.
     *
     * @throws Refusal naming every field that is not right */
    WaitlistWish wish(WaitlistBody body) {
        var today = clock.today();
        var faults = new ArrayList<>(checks.annotated(body));
        var asked = body.asked();
        asked.faults(today).stream()
                .filter(fault -> faults.stream().noneMatch(one -> one.field().equals(fault.field())))
                .toList()
                .forEach(faults::add);
        checks.offered(body.type(), body.provider(), Audience.NEW, faults);
        if (body.to() != null && body.to().isBefore(today)) faults.add(new Fault("to", "Must not be in the past."));
        var patient = body.patient();
        var registration = patient == null
                ? null
                : checks.registration(patient, RegistrationCheck::read, today, faults)
                        .orElse(null);
        checks.refuse(faults);
        var search = checks.search(asked, today);
        return new WaitlistWish(
                new Visit.Who.Fresh(requireNonNull(registration)),
                search.type(),
                search.provider(),
                search.from(),
                search.to(),
                search.around(),
                search.within());
    }

    WaitingAnswer answer(WaitlistEntry entry) {
        var offered = entry.offered();
        if (entry.state() != WaitlistEntry.State.OFFERED || offered == null) return WaitingAnswer.of(entry, null);
        return WaitingAnswer.of(entry, holds.find(offered).map(this::offer).orElse(null));
    }

    private WaitingAnswer.OfferAnswer offer(Hold hold) {
        return new WaitingAnswer.OfferAnswer(
                clock.offered(hold.startsAt(), hold.provider()), clock.there(hold.until()));
    }
}
