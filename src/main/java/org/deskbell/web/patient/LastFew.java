package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last few things of a kind that a visitor's session keeps, the last first.
 *
 * @param key by which one is known again
 */
record LastFew<T>(Class<T> kind, Function<T, String> key) {
    private static final int MOST = 5;

    /** Keeps one before the others, in place of the one with its key. */
    void keep(HttpServletRequest request, T last) {
        var others = without(request, key.apply(last)).stream();
        set(request, Stream.concat(Stream.of(last), others).limit(MOST).toList());
    }

    /** The one with this key; empty if this visitor has none, or it was too long ago. */
    Optional<T> find(HttpServletRequest request, @Nullable String named) {
        return all(request).stream().filter(one -> key.apply(one).equals(named)).findFirst();
    }

    List<T> all(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(kind.getName()) instanceof List<?> kept)) return List.of();
        return kept.stream().map(kind::cast).toList();
    }

    /** Keeps the one with this key no longer. */
    void forget(HttpServletRequest request, @Nullable String named) {
        if (find(request, named).isPresent()) set(request, without(request, named));
    }

    private List<T> without(HttpServletRequest request, @Nullable String named) {
        return all(request).stream()
                .filter(one -> !key.apply(one).equals(named))
                .toList();
    }

    private void set(HttpServletRequest request, List<T> kept) {
        request.getSession().setAttribute(kind.getName(), kept);
    }

    void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(kind.getName());
    }
}
