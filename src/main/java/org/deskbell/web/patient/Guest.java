package org.deskbell.web.patient;

import java.util.List;
import java.util.UUID;
import org.deskbell.access.Account;
import org.deskbell.booking.Audience;
import org.deskbell.booking.Visit;
import org.deskbell.patients.Family;
import org.deskbell.patients.OnlinePatient;
import org.jspecify.annotations.Nullable;

/**
 * Who books.
 *
 * @param account that is signed in; null if none is
 * @param people of the account, each human once
 * @param person who of them comes; null for somebody new, or while it is not said
 * @param isSaid whether it is said who comes, as far as there is a choice
 * @param tried by whose rules staff try the site out; null for everybody else
 */
record Guest(
        Account.@Nullable Id account,
        List<OnlinePatient> people,
        @Nullable OnlinePatient person,
        boolean isSaid,
        @Nullable Audience tried) {
    static final Guest NOBODY = new Guest(null, List.of(), null, true, null);
    /** Nobody is signed in any more, but a person was chosen while somebody was. */
    static final Guest SIGNED_OUT = new Guest(null, List.of(), null, false, null);

    /** A staff user who tries the site out: he books nothing. */
    static Guest trying(Audience whose) {
        return new Guest(null, List.of(), null, true, whose);
    }

    /** The account's guest; unless he says so, its only person comes, and of several nobody yet. */
    static Guest of(Family family, @Nullable String whom) {
        var people = family.humans();
        if (people.isEmpty() || Choices.NEW.equals(whom)) return new Guest(family.account(), people, null, true, null);
        var only = whom == null && people.size() == 1 ? people.getFirst() : null;
        var person = whom == null
                ? only
                : family.human(new OnlinePatient.Id(UUID.fromString(whom))).orElse(null);
        return new Guest(family.account(), people, person, person != null, null);
    }

    /** Whether he chose somebody new although his account has people. */
    boolean isForSomebodyNew() {
        return isSaid && person == null && !people.isEmpty();
    }

    public boolean isSignedIn() {
        return account != null || tried == Audience.KNOWN;
    }

    public boolean isTrial() {
        return tried != null;
    }

    /** Whether he is asked who comes. */
    public boolean isNew() {
        return person == null && tried != Audience.KNOWN;
    }

    public boolean isSignedOut() {
        return account == null && !isSaid;
    }

    /** Whoever registers while an account is signed in becomes one of its people. */
    Visit.Who own(Visit.Who who) {
        return account != null && who instanceof Visit.Who.Fresh(var registration)
                ? new Visit.Who.Fresh(registration.in(account))
                : who;
    }

    Audience audience() {
        return tried != null ? tried : Audience.of(person);
    }
}
