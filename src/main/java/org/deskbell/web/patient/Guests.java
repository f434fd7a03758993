package org.deskbell.web.patient;

import java.util.Optional;
import org.deskbell.patients.Family;
import org.deskbell.web.Me;
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
    Guest at(@Nullable String asked) {
        var whom = Choices.tried(asked) == null ? asked : null;
        return family().map(family -> Guest.of(family, whom))
                .orElse(whom == null || whom.equals(Choices.NEW) ? Guest.NOBODY : Guest.SIGNED_OUT);
    }

    /** The same where staff of the practice may try it out. */
    Guest orTrying(@Nullable String whom) {
        var tried = Choices.tried(whom);
        return tried != null && Me.here().isPresent() ? Guest.trying(tried) : at(whom);
    }
}
