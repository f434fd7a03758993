package org.deskbell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.deskbell.access.SignInTicket;
import org.deskbell.access.SignInTickets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** How a browser carries a ticket from the password to the code: in a cookie that no script reads and no other page is sent. */
final class TicketCookie {
    private static final String NAME = "deskbell-sign-in";

    private TicketCookie() {}

    static Optional<SignInTicket> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .flatMap(cookie -> SignInTicket.parse(cookie.getValue()));
    }

    static void give(SignInTicket ticket, HttpServletRequest request, HttpServletResponse response) {
        set(ticket.text(), SignInTickets.GOOD_FOR, request, response);
    }

    static void take(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static void set(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, value)
                .path(CodePage.PATH)
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
