package org.deskbell.access;

import java.util.Optional;

/** What came of signing in with e-mail and password. */
public sealed interface FirstStep {
    /** He is in. */
    record In(SignedIn who) implements FirstStep {}

    /** They fit; now a code is asked for. */
    record CodeAsked(SignInTicket ticket) implements FirstStep {}

    /** They do not fit. */
    record Refused() implements FirstStep {}

    /** Who is in by the password alone. */
    default Optional<SignedIn> in() {
        return this instanceof In(var who) ? Optional.of(who) : Optional.empty();
    }
}
