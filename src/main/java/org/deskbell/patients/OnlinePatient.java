package org.deskbell.patients;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.access.Account;
import org.deskbell.people.Demographics;
import org.jspecify.annotations.Nullable;

/**
 * A person as registered online.
 *
 * @param registeredAt when the person registered; null for somebody whom only staff entered
 * @param claim who on the staff is looking after this person now
 * @param account the account that books for this person; null for who booked without one
 * @param relation who the person is to whoever has the account; null if not said
 * @param joinedInto who stays for him, and has the link; null if he stands for himself
 */
public record OnlinePatient(
        Id id,
        Demographics who,
        Insurance insurance,
        @Nullable String guardian,
        Instant createdAt,
        @Nullable Instant registeredAt,
        PmsLink link,
        @Nullable Claim claim,
        Account.@Nullable Id account,
        @Nullable Relation relation,
        OnlinePatient.@Nullable Id joinedInto) {
    /** Names an online patient, for ever. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Who pays; either part may be missing. */
    public record Insurance(
            @Nullable String carrier, @Nullable String member) {
        @Override
        public String toString() {
            return "Insurance[hidden]";
        }
    }

    /** A staff user's mark that he is making the chart, so that nobody else makes a second. */
    public record Claim(UUID by, String name, Instant at) {
        boolean holds(Instant now) {
            return at.plus(OnlinePatients.CLAIM).isAfter(now);
        }
    }

    /** Whose claim holds at the moment; empty if nobody's does. */
    public Optional<Claim> claimedAt(Instant now) {
        return Optional.ofNullable(claim).filter(one -> one.holds(now));
    }

    public boolean isLinked() {
        return link instanceof PmsLink.Linked;
    }

    /** Whether he was registered with these answers. */
    boolean isAsIn(Registration registration) {
        return new Registration(who, insurance, guardian, account, relation).equals(registration);
    }

    @Override
    public String toString() {
        return "OnlinePatient[" + id + "]";
    }
}
