package org.deskbell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.deskbell.access.Network;
import org.deskbell.access.SignInTickets;
import org.deskbell.access.SignInTickets.Outcome;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** Takes the form with the code, beside the one with the password: the ticket says whose code it has to be. */
final class CodeFilter extends UsernamePasswordAuthenticationFilter {
    private final SignInTickets tickets;

    CodeFilter(SignInTickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var code = Optional.ofNullable(request.getParameter("code")).orElse("");
        var outcome = TicketCookie.read(request)
                .map(ticket -> tickets.answer(ticket, code, Network.of(request.getRemoteAddr())))
                .orElseGet(Outcome.Lapsed::new);
        return switch (outcome) {
            case Outcome.In(var who) -> StaffSignIn.admitted(who);
            case Outcome.Wrong() -> throw new BadCredentialsException("This is none of the codes.");
            case Outcome.TooMany() -> throw new LockedException("Too many codes were wrong.");
            case Outcome.Lapsed() -> throw new CredentialsExpiredException("The password was shown too long ago.");
        };
    }
}
