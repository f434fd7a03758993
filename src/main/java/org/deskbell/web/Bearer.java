package org.deskbell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.deskbell.access.ProgramTokens;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program in that shows a staff user's token. */
final class Bearer extends OncePerRequestFilter {
    private final ProgramTokens tokens;

    Bearer(ProgramTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BearerToken.of(request).flatMap(tokens::find).ifPresent(signedIn -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(StaffSignIn.admitted(signedIn));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }
}
