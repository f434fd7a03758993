package org.deskbell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        if (Door.of(request) == Door.STAFF) Refusals.askToSignInAnew(request, response);
        else chain.doFilter(request, response); // a visitor like any other
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Door.of(request) == Door.PROGRAMS;
    }
}
