package org.deskbell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Enters the practice before any page is made: the one whose slug the path names, else the one of the staff user who
 * signed in. Stands behind security, so a staff user of one practice is a visitor at another's slug and nothing more.
 */
@Component
@Order(PracticeDoor.BEHIND_SECURITY)
class PracticeDoor extends OncePerRequestFilter {
    static final int BEHIND_SECURITY = 0;

    /** Tells the error page that no practice is there to lead back to. */
    static final String UNKNOWN = PracticeDoor.class.getName() + ".unknown";

    private final Directory directory;

    PracticeDoor(Directory directory) {
        this.directory = directory;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var slug = Door.slug(request);
        var practice = slug.isPresent()
                ? directory.find(Directory.Kind.SLUG, slug.get())
                : SignedInStaff.find().map(me -> me.signedIn().practice());
        if (slug.isPresent() && practice.isEmpty()) {
            request.setAttribute(UNKNOWN, slug.get());
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else go(practice, request, response, chain);
    }

    private static void go(
            Optional<PracticeId> practice, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (practice.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var broken = CurrentPractice.<Optional<IOException>, ServletException>call(practice.get(), () -> {
            try {
                chain.doFilter(request, response);
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of(e); // thrown outside, as it came
            }
        });
        if (broken.isPresent()) throw broken.get();
    }
}
