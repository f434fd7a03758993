package org.deskbell.access;

import java.util.Optional;
import java.util.UUID;
import org.deskbell.tenancy.PracticeId;

/** What whoever has shown his password is given to come back with a code; it opens nothing by itself. */
public record SignInTicket(PracticeId practice, String secret) {
    static SignInTicket fresh(PracticeId practice) {
        return new SignInTicket(practice, Token.fresh());
    }

    /** Empty if the text never was one. */
    public static Optional<SignInTicket> parse(String text) {
        var dot = text.indexOf('.');
        if (dot < 0) return Optional.empty();
        try {
            var practice = new PracticeId(UUID.fromString(text.substring(0, dot)));
            return Optional.of(new SignInTicket(practice, text.substring(dot + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As it is carried. */
    public String text() {
        return practice + "." + secret;
    }

    String hash() {
        return Token.hash(secret);
    }

    @Override
    public String toString() {
        return "SignInTicket[" + practice + "]";
    }
}
