package org.deskbell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/** What somebody is told whom security does not let pass. */
final class Refusals {
    private static final String SIGN_IN = "/sign-in";
    private static final String SESSION_ENDED = "/sign-in?ended";
    private static final String ANEW = "/sign-in?anew";

    /** A page has a short address; cookies are no place for more. */
    private static final int MOST_REMEMBERED = 1_000;

    private Refusals() {}

    static void askForToken(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    static void forbidProgram(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    static void askToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        go(Door.isPart(request) ? SESSION_ENDED : SIGN_IN, request, response); // a part is of a page that was shown
    }

    /** Whoever is signed in no longer: he was kept out, or has another role or another password. */
    static void askToSignInAnew(HttpServletRequest request, HttpServletResponse response) throws IOException {
        go(ANEW, request, response);
    }

    /** Whoever has none, where everybody signs in with a code. */
    static void askForAuthenticator(HttpServletRequest request, HttpServletResponse response) throws IOException {
        go(AuthenticatorPage.PATH, request, response);
    }

    /** A form without its token is one whose session has ended, nearly always: back to sign-in. */
    static void forbidPage(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (e instanceof CsrfException && Door.of(request) == Door.STAFF) go(SESSION_ENDED, request, response);
        else response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** A part of a page cannot be redirected: htmx is told to load the whole. */
    private static void go(String where, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Door.isPart(request)) {
            response.setHeader("HX-Redirect", where);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else response.sendRedirect(where);
    }

    /** After signing in, staff come to the page they asked for, never to a part of one. A cookie remembers it, so that whoever
     * has not signed in leaves nothing in memory. */
    static CookieRequestCache wholePages() {
        var cache = new CookieRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && !Door.isPart(request)
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html")
                && length(request) < MOST_REMEMBERED);
        cache.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return cache;
    }

    private static int length(HttpServletRequest request) {
        return request.getRequestURL().length()
                + String.valueOf(request.getQueryString()).length();
    }

    /** Metrics are for a program on this machine: what a proxy passes on comes from elsewhere. */
    static AuthorizationResult onlyFromThisMachine(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        return new AuthorizationDecision(isLoopback(context.getRequest().getRemoteAddr()));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false; // a proxy wrote it, and it is no address
        }
    }
}
