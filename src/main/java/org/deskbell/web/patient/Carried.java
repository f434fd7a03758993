package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What was typed, carried over to the page that follows a press: in the visitor's session, once, and never in an address. */
final class Carried {
    private Carried() {}

    static void on(HttpServletRequest request, Object typed) {
        RequestContextUtils.getOutputFlashMap(request).put(typed.getClass().getName(), typed);
    }

    /** Kept while the visitor signs in once more, for the page on which he goes on for the same people. */
    static void keep(HttpServletRequest request, Object typed, Object people) {
        request.getSession().setAttribute(name(typed.getClass(), people), typed);
    }

    /** What was kept for these people; once. */
    static <T> Optional<T> kept(HttpServletRequest request, Class<T> type, Object people) {
        var session = request.getSession(false);
        if (session == null) return Optional.empty();
        var kept = Optional.ofNullable(session.getAttribute(name(type, people))).map(type::cast);
        session.removeAttribute(name(type, people));
        return kept;
    }

    private static String name(Class<?> type, Object people) {
        return type.getName() + " for " + people;
    }

    static <T> Optional<T> in(HttpServletRequest request, Class<T> type) {
        var carried = RequestContextUtils.getInputFlashMap(request);
        return carried == null
                ? Optional.empty()
                : Optional.ofNullable(carried.get(type.getName())).map(type::cast);
    }
}
