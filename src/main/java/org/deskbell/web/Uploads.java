package org.deskbell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files in at the one door that takes one, the logo's, and from staff alone. A request in parts is read to its end before
 * anybody asks who sends it, so all others are answered 415 unread.
 */
@Component
@Order(Uploads.BEFORE_PARAMETERS)
class Uploads extends OncePerRequestFilter {
    static final int BEFORE_PARAMETERS = ReadableText.BEHIND_ENCODING - 1;

    private static final String LOGO = "/settings/online-scheduler/patient-site/logo";
    private static final String IN_PARTS = "multipart/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (!type.startsWith(IN_PARTS) || isLogo(request, type)) chain.doFilter(request, response);
        else refuse(response);
    }

    /** By itself: an error page would ask for a parameter, and so have the parts read after all. */
    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write("""
                {"status":415,"title":"Unsupported Media Type","detail":"A body in parts is not taken here."}""");
    }

    private static boolean isLogo(HttpServletRequest request, String type) {
        return request.getRequestURI().equals(LOGO) && type.contains("boundary=") && hasSignedIn(request);
    }

    private static boolean hasSignedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
