package org.deskbell.web.patient;

import org.deskbell.patients.Family;
import org.deskbell.patients.OnlinePatient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows who books at the site at hand. */
@Component
class Guests {
    private final SignedInPatient signedIn;

    Guests(SignedInPatient signedIn) {
        this.signedIn = signedIn;
    }

    /** The visitor, and for whom of his people he books; anybody else's is nobody. */
    Guest at(OnlinePatient.@Nullable Id person) {
        return signedIn.find().map(family -> guest(family, person)).orElse(Guest.NOBODY);
    }

    private static Guest guest(Family family, OnlinePatient.@Nullable Id person) {
        var known = person == null ? null : family.person(person).orElse(null);
        return new Guest(family.account(), family.people(), known);
    }
}
