package org.deskbell.web.patient;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.access.Account;
import org.deskbell.access.PatientSessions;
import org.deskbell.patients.Families;
import org.deskbell.patients.Family;
import org.deskbell.practice.Practices;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Which patient is signed in at the practice at hand, by the cookie of its patient site; staff sessions are nothing here.
 * Read once a request.
 */
@Component
class SignedInPatient {
    static final String COOKIE = "deskbell-patient";
    private static final String READ = SignedInPatient.class.getName();

    private final PatientSessions sessions;
    private final Families families;
    private final Practices practices;
    private final HttpServletRequest request;

    SignedInPatient(PatientSessions sessions, Families families, Practices practices, HttpServletRequest request) {
        this.sessions = sessions;
        this.families = families;
        this.practices = practices;
        this.request = request;
    }

    /** The account and its people; empty if nobody is signed in. */
    Optional<Family> find() {
        if (request.getAttribute(READ) instanceof Optional<?> read) return read.map(Family.class::cast);
        var found = token().flatMap(sessions::find).map(families::of);
        request.setAttribute(READ, found);
        return found;
    }

    private Optional<String> token() {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Signs in to the account, under a new token; what was signed in before ends. */
    void begin(Account.Id account, HttpServletResponse response) {
        token().ifPresent(sessions::end);
        request.setAttribute(READ, Optional.of(families.of(account)));
        keep(sessions.begin(account), PatientSessions.GOOD_FOR, response);
    }

    void end(HttpServletResponse response) {
        token().ifPresent(sessions::end);
        request.removeAttribute(READ);
        keep("", Duration.ZERO, response);
    }

    private void keep(String token, Duration age, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, token)
                .path("/p/" + practices.current().slug())
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
