package org.deskbell.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.deskbell.access.PatientSessions;
import org.deskbell.patients.Families;
import org.deskbell.patients.Family;
import org.deskbell.web.BearerToken;
import org.deskbell.web.Me;
import org.springframework.stereotype.Component;

/** As whom of its patients a program is signed in at the practice at hand, by the bearer token of a session. */
@Component
class SignedInFamily {
    private static final String READ = SignedInFamily.class.getName();

    private final PatientSessions sessions;
    private final Families families;
    private final HttpServletRequest request;

    SignedInFamily(PatientSessions sessions, Families families, HttpServletRequest request) {
        this.sessions = sessions;
        this.families = families;
        this.request = request;
    }

    /** Read once a request; whoever shows no token costs nothing. Staff show one of their own.
     *
     * @throws Refusal if the token is nobody's any more: what is asked as somebody is not done as anybody */
    Optional<Family> find() {
        if (request.getAttribute(READ) instanceof Optional<?> read) return read.map(Family.class::cast);
        var token = BearerToken.of(request);
        var found = token.flatMap(sessions::find).map(families::of);
        if (token.isPresent() && found.isEmpty() && Me.here().isEmpty()) throw lapsed();
        request.setAttribute(READ, found);
        return found;
    }

    private static Refusal lapsed() {
        return Refusal.unauthorized("The token is not known here, or has lapsed. Open a session anew (POST codes, POST"
                        + " sessions) and send this with its token.")
                .kind("session-needed");
    }

    /** The family.
     *
     * @throws Refusal if no patient is signed in */
    Family get() {
        return find().orElseThrow(() -> Refusal.unauthorized("This needs the token of a patient's session."));
    }

    /** Signs out. */
    void end() {
        BearerToken.of(request).ifPresent(sessions::end);
    }
}
