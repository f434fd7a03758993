package org.deskbell.booking;

import java.time.Clock;
import java.time.Instant;
import org.deskbell.audit.Actor;
import org.deskbell.availability.Slot;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Makes a held time an offer: entry, hold and letter in one transaction, or nothing. */
@Component
class WaitlistOffers {
    private static final Actor DESKBELL = new Actor.Rule("waitlist");

    private final WaitlistTable table;
    private final WaitlistOfferTable offers;
    private final TakingTable holds;
    private final WaitlistLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaitlistOffers(
            WaitlistTable table,
            WaitlistOfferTable offers,
            TakingTable holds,
            WaitlistLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.offers = offers;
        this.holds = holds;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** False if the person waits no more or has an offer, this time was offered to him before, or the hold is gone. */
    @Transactional
    boolean make(WaitlistEntry entry, Slot slot, OnlineAppointment.Id hold, Instant until) {
        var made = table.offered(entry.id(), hold, until)
                && offers.remember(entry, slot, hold, clock.instant())
                && holds.keepUntil(hold, until);
        if (made) tell(entry, slot, until);
        else TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return made;
    }

    private void tell(WaitlistEntry entry, Slot slot, Instant until) {
        events.publishEvent(new WaitlistChanged(entry.id(), "offered a time from the waitlist", DESKBELL));
        letters.offer(entry, slot.startsAt(), until);
    }
}
