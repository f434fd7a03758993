package org.deskbell.web;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.deskbell.access.SignedIn;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives pages the staff user who signed in, as their argument {@link Me}. */
final class SignedInStaff implements HandlerMethodArgumentResolver {
    static Optional<Me> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(authentication)
                .map(known -> known.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast)
                .map(Me::new);
    }

    /** Goes on as the same, who has shown at the moment that it is he, under another session; also if another tab has just ended
     * the one before. */
    static void renew(Me me, Instant at, HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                StaffSignIn.admitted(new SignedIn(me.signedIn().practice(), me.user(), at)));
        if (request.getSession(false) != null) request.changeSessionId();
        request.getSession().setAttribute(SPRING_SECURITY_CONTEXT_KEY, context);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Me.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @org.jspecify.annotations.Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
        return Me.here()
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody has signed in here."));
    }
}
