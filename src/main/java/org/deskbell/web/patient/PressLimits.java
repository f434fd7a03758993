package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.deskbell.access.Limit;
import org.deskbell.access.Tries;
import org.deskbell.practice.Practices;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Counts the presses of the patient sites that keep or book a time, for each remote address; too many are answered 429. */
@Configuration(proxyBeanMethods = false)
class PressLimits implements WebMvcConfigurer, HandlerInterceptor {
    private static final Predicate<String> TYPE_OF_SEAT =
            Pattern.compile("type[1-" + PartyChoices.MOST + "]").asMatchPredicate();

    private final Tries tries;
    private final Practices practices;

    PressLimits(Tries tries, Practices practices) {
        this.tries = tries;
        this.practices = practices;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/p/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ModelAndViewDefiningException {
        var limit = limit(request);
        if (limit.isPresent() && !tries.allow(limit.get(), request.getRemoteAddr(), seats(request)))
            throw new ModelAndViewDefiningException(tooMany(request));
        return true;
    }

    private static Optional<Limit> limit(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) return Optional.empty();
        var path = request.getRequestURI();
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "holds" -> Optional.of(Limit.HOLDS_FROM_ADDRESS);
            case "visits", "waitlist" -> Optional.of(Limit.BOOKINGS_FROM_ADDRESS);
            case "move", "cancellation", "restoration" -> Optional.of(Limit.CHANGES_FROM_ADDRESS);
            default -> Optional.empty();
        };
    }

    /** Who presses for six keeps or books six times. */
    private static int seats(HttpServletRequest request) {
        var typed = Collections.list(request.getParameterNames());
        return Math.max(1, (int) typed.stream().filter(TYPE_OF_SEAT).count());
    }

    private ModelAndView tooMany(HttpServletRequest request) {
        var language = RequestContextUtils.getLocale(request).getLanguage();
        var known = Map.of("practice", practices.current(), "language", language);
        return new ModelAndView("patient/too-many", known, HttpStatus.TOO_MANY_REQUESTS);
    }
}
