package org.deskbell.web.patient;

import java.util.List;
import org.deskbell.access.Account;
import org.deskbell.booking.Audience;
import org.deskbell.booking.Visit;
import org.deskbell.patients.OnlinePatient;
import org.jspecify.annotations.Nullable;

/**
 * Who books.
 *
 * @param account that is signed in; null if none is
 * @param people of the account
 * @param person who of them comes; null for somebody new
 */
record Guest(
        Account.@Nullable Id account,
        List<OnlinePatient> people,
        @Nullable OnlinePatient person) {
    static final Guest NOBODY = new Guest(null, List.of(), null);

    public boolean isSignedIn() {
        return account != null;
    }

    /** Whoever registers while an account is signed in becomes one of its people. */
    Visit.Who own(Visit.Who who) {
        return account != null && who instanceof Visit.Who.Fresh(var registration)
                ? new Visit.Who.Fresh(registration.in(account))
                : who;
    }

    Audience audience() {
        return Audience.of(person);
    }
}
