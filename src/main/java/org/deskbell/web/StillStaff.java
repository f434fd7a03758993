package org.deskbell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.deskbell.access.StaffUsers;
import org.deskbell.access.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of a staff user who was kept out since he signed in, or got another role or another password; leads who
 * needs an authenticator to where he sets one up, and elsewhere takes him for a visitor. Stands behind security and before the
 * practice is entered. Programs are asked for their token each time.
 */
@Component
@Order(StillStaff.BEFORE_PRACTICE)
class StillStaff extends OncePerRequestFilter {
    static final int BEFORE_PRACTICE = PracticeDoor.BEHIND_SECURITY - 1;

    private static final List<String> OPEN = List.of("/sign-in", "/lost-password", "/choose-password/");
    private static final List<String> LOOKS = List.of(".css", ".js", ".svg");

    private final StaffUsers staff;

    StillStaff(StaffUsers staff) {
        this.staff = staff;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (standing()) {
            case GOES_ON -> chain.doFilter(request, response);
            case NEEDS_AUTHENTICATOR -> lead(request, response, chain);
            case SIGNS_IN_ANEW -> end(request, response, chain);
        }
    }

    private Standing standing() {
        return SignedInStaff.find().map(Me::signedIn).map(staff::standing).orElse(Standing.GOES_ON);
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Door.path(request).equals(AuthenticatorPage.PATH)) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContextHolder.clearContext();
        if (isForStaffAlone(request)) Refusals.askForAuthenticator(request, response);
        else chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
        if (isForStaffAlone(request)) Refusals.askToSignInAnew(request, response);
        else chain.doFilter(request, response); // a visitor like any other
    }

    private static boolean isForStaffAlone(HttpServletRequest request) {
        return Door.of(request) == Door.STAFF && OPEN.stream().noneMatch(Door.path(request)::startsWith);
    }

    /** What every page looks like tells nobody anything, and is there while the database is away. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = Door.path(request);
        return Door.of(request) == Door.PROGRAMS || LOOKS.stream().anyMatch(path::endsWith);
    }
}
