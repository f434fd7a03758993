package org.deskbell.booking;

import java.time.Instant;
import org.deskbell.booking.TakingTable.Held;
import org.deskbell.patients.LinkRecord;
import org.deskbell.patients.Links;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.springframework.stereotype.Component;

/** Times kept by the rules for new patients, of whom some are known by now. */
@Component
class KeptWhileNew {
    private final WaitlistOfferTable offers;
    private final OnlinePatients patients;
    private final Links links;

    KeptWhileNew(WaitlistOfferTable offers, OnlinePatients patients, Links links) {
        this.offers = offers;
        this.patients = patients;
        this.links = links;
    }

    /** Whether the patient may have it although he is known: he was not known yet when it was kept, or the waitlist offered it
     * to him. */
    boolean isHis(Held hold, OnlinePatient patient) {
        return links.history(patients.survivor(patient.id())).stream().noneMatch(link -> stood(link, hold.at()))
                || offers.isOffered(hold.id());
    }

    private static boolean stood(LinkRecord link, Instant then) {
        var ended = link.unlinkedAt();
        return !link.linkedAt().isAfter(then) && (ended == null || ended.isAfter(then));
    }
}
