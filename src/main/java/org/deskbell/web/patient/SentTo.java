package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.access.Handle;

/**
 * Where a visitor has asked for a code to be sent, as he typed it. It is in his session until he has signed in, and never in
 * an address.
 *
 * @param again whether it is not the first code sent there
 */
record SentTo(Handle handle, String contact, boolean again) {
    private static final String KEPT = SentTo.class.getName();
    private static final int MOST = 5;

    static void keep(HttpServletRequest request, Handle handle, String contact) {
        var before = all(request);
        var again = before.stream().anyMatch(sent -> sent.contact.equals(contact));
        var all = Stream.concat(Stream.of(new SentTo(handle, contact, again)), before.stream());
        request.getSession().setAttribute(KEPT, all.limit(MOST).toList());
    }

    /** Where the code of this handle went; empty if this visitor did not ask for it. */
    static Optional<SentTo> of(HttpServletRequest request, String handle) {
        return all(request).stream()
                .filter(sent -> sent.handle.value().equals(handle))
                .findFirst();
    }

    /** The last first. */
    private static List<SentTo> all(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof List<?> kept)) return List.of();
        return kept.stream().map(SentTo.class::cast).toList();
    }

    static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(KEPT);
    }

    @Override
    public String toString() {
        return "SentTo[hidden]";
    }
}
