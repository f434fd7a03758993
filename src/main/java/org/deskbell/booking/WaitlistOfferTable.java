package org.deskbell.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskbell.availability.Slot;
import org.deskbell.practice.Provider;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The times that were ever offered from the waitlist, and the holds that keep them. */
@Component
class WaitlistOfferTable {
    private final PracticeDatabase database;

    WaitlistOfferTable(PracticeDatabase database) {
        this.database = database;
    }

    /** False if this time was offered to this entry before. */
    boolean remember(WaitlistEntry entry, Slot slot, OnlineAppointment.Id hold, Instant now) {
        return database.sql("""
                insert into waitlist_offer (practice_id, entry_id, starts_at, provider_id, hold_id, offered_at)
                values (:practice, :entry, :startsAt, :provider, :hold, :now)
                on conflict on constraint waitlist_offer_key do nothing
                """)
                        .param("entry", entry.id().value())
                        .param("startsAt", slot.startsAt())
                        .param("provider", slot.provider().value())
                        .param("hold", hold.value())
                        .param("now", now)
                        .update()
                == 1;
    }

    Set<Instant> offeredTo(WaitlistEntry.Id id) {
        return database.sql("""
                select starts_at from waitlist_offer where practice_id = :practice and entry_id = :entry
                """).param("entry", id.value()).list(row -> row.moment("starts_at")).stream()
                .collect(Collectors.toSet());
    }

    /** What was offered with this hold. */
    Optional<Offer> offer(WaitlistEntry.Id id, OnlineAppointment.Id hold) {
        return database.sql("""
                select provider_id, starts_at from waitlist_offer
                where practice_id = :practice and entry_id = :entry and hold_id = :hold
                """)
                .param("entry", id.value())
                .param("hold", hold.value())
                .optional(row -> new Offer(new Provider.Id(row.uuid("provider_id")), row.moment("starts_at")));
    }

    /** A time that was offered. */
    record Offer(Provider.Id provider, Instant startsAt) {}

    /** Whether the hold stands for an offer. */
    boolean isOffered(OnlineAppointment.Id hold) {
        return database.sql(
                        "select exists (select from waitlist_offer where practice_id = :practice and hold_id = :hold) as it")
                .param("hold", hold.value())
                .one(row -> row.flag("it"));
    }
}
