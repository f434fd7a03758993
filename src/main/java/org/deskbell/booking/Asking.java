package org.deskbell.booking;

import java.util.UUID;
import org.deskbell.patients.Family;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is kept with its key, to know it again.
 *
 * @param hash of all that is asked for
 * @param family in which it registers somebody; null without an account
 */
record Asking(String hash, Family.@Nullable Id family) {
    /** What a request is to an earlier one with the same key. */
    enum Again {
        /** It is told what the earlier one was told. */
        SAME,
        /** It is the same, but nobody is signed in to the account that it was asked in. */
        SIGNED_OUT,
        OTHER
    }

    static Asking of(BookingRequest request) {
        var family = request.visits().stream()
                .flatMap(visit -> visit.who().family().stream())
                .findFirst()
                .orElse(null);
        return new Asking(RequestHash.of(request.alone()), family);
    }

    static Asking of(WaitlistWish wish) {
        return new Asking(
                RequestHash.of(wish.of(wish.who().alone())), wish.who().family().orElse(null));
    }

    /** As it lies in a row. */
    static Asking read(Row row) {
        var family = row.maybeUuid("account_id");
        return new Asking(row.text("request_hash"), family == null ? null : new Family.Id(family));
    }

    /** One that registers nobody. */
    static Asking ofKnown(Object request) {
        return new Asking(RequestHash.of(request), null);
    }

    /** The column of its account. */
    @Nullable
    UUID account() {
        return family == null ? null : family.value();
    }

    /** What was asked in no account is told to whoever asks the same. */
    Again after(Asking before) {
        if (!before.hash.equals(hash)) return Again.OTHER;
        if (before.family == null || before.family.equals(family)) return Again.SAME;
        return family == null ? Again.SIGNED_OUT : Again.OTHER;
    }
}
