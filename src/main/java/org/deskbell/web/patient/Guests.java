package org.deskbell.web.patient;

import java.util.Optional;
import org.deskbell.patients.Family;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows who books at the site at hand. */
@Component
class Guests {
    private final SignedInPatient signedIn;

    Guests(SignedInPatient signedIn) {
        this.signedIn = signedIn;
    }

    /** The people of the account that is signed in; empty if none is. */
    Optional<Family> family() {
        return signedIn.find();
    }

    /** The visitor, and for whom of his people he books; anybody else's is nobody. */
    Guest at(@Nullable String whom) {
        return family().map(family -> Guest.of(family, whom))
                .orElse(whom == null || whom.equals(Choices.NEW) ? Guest.NOBODY : Guest.SIGNED_OUT);
    }
}
