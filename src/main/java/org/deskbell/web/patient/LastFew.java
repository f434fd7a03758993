package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** The last few things of a kind that a visitor's session keeps, the last first. */
record LastFew<T>(Class<T> kind) {
    private static final int MOST = 5;

    /** Keeps one before the others. */
    void keep(HttpServletRequest request, T last, List<T> others) {
        set(request, Stream.concat(Stream.of(last), others.stream()).limit(MOST).toList());
    }

    /** Keeps these and no others. */
    void set(HttpServletRequest request, List<T> kept) {
        request.getSession().setAttribute(kind.getName(), kept);
    }

    List<T> all(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(kind.getName()) instanceof List<?> kept)) return List.of();
        return kept.stream().map(kind::cast).toList();
    }

    void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(kind.getName());
    }
}
