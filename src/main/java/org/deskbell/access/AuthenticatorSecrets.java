package org.deskbell.access;

import java.util.Optional;
import org.deskbell.tenancy.Sealing;
import org.springframework.stereotype.Component;

/** How the secret of an authenticator lies in the table, and in a form that brings it back: sealed for one staff user alone. */
@Component
class AuthenticatorSecrets {
    private final Sealing sealing;

    AuthenticatorSecrets(Sealing sealing) {
        this.sealing = sealing;
    }

    String seal(StaffUser.Id user, String secret) {
        return sealing.seal(use(user), secret);
    }

    /** Empty if it was sealed for somebody else, with another key, or never. */
    Optional<String> open(StaffUser.Id user, String sealed) {
        return open(use(user), sealed);
    }

    /** For a form: what lies in the table is not opened there. */
    String sealToForm(StaffUser.Id user, String secret) {
        return sealing.seal(useOfForm(user), secret);
    }

    /** Empty if it is not from a form of this staff user. */
    Optional<String> openFromForm(StaffUser.Id user, String sealed) {
        return open(useOfForm(user), sealed);
    }

    private Optional<String> open(String use, String sealed) {
        try {
            return Optional.of(sealing.open(use, sealed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String use(StaffUser.Id user) {
        return "authenticator of staff user " + user;
    }

    private static String useOfForm(StaffUser.Id user) {
        return "authenticator to be set up by staff user " + user;
    }
}
