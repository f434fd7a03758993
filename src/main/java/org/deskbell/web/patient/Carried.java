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

    static <T> Optional<T> in(HttpServletRequest request, Class<T> type) {
        var carried = RequestContextUtils.getInputFlashMap(request);
        return carried == null
                ? Optional.empty()
                : Optional.ofNullable(carried.get(type.getName())).map(type::cast);
    }
}
