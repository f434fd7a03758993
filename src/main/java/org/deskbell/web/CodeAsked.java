package org.deskbell.web;

import org.deskbell.access.SignInTicket;
import org.springframework.security.core.AuthenticationException;

/** Nobody has signed in yet: the password is right, and a code is asked for. */
final class CodeAsked extends AuthenticationException {
    private final transient SignInTicket ticket;

    CodeAsked(SignInTicket ticket) {
        super("A code is asked for.");
        this.ticket = ticket;
    }

    SignInTicket ticket() {
        return ticket;
    }
}
