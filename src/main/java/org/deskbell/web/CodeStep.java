package org.deskbell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.deskbell.access.SignInTickets;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractAuthenticationFilterConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The second step of signing in. What security does around the first one, it does around this one, too: a new session and a new
 * token for forms among it. */
final class CodeStep extends AbstractAuthenticationFilterConfigurer<HttpSecurity, CodeStep, CodeFilter> {
    CodeStep(SignInTickets tickets, AuthenticationSuccessHandler welcome) {
        super(new CodeFilter(tickets), CodePage.PATH);
        successHandler((request, response, who) -> {
            TicketCookie.take(request, response);
            welcome.onAuthenticationSuccess(request, response, who);
        });
        failureHandler(CodeStep::refuse);
    }

    @Override
    protected RequestMatcher createLoginProcessingUrlMatcher(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        switch (why) {
            case BadCredentialsException wrong -> response.sendRedirect(CodePage.WRONG);
            case LockedException tooMany -> response.sendRedirect(CodePage.TOO_MANY);
            default -> response.sendRedirect(CodePage.PATH);
        }
    }
}
