package org.deskbell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.deskbell.access.StaffUsers;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of a staff user who was kept out since he signed in, or got another role or another password. Stands behind
 * security and before the practice is entered. Programs are asked for their token each time.
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
        if (SignedInStaff.find().map(Me::signedIn).map(staff::mayGoOn).orElse(true)) {
            chain.doFilter(request, response);
            return;
        }
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
