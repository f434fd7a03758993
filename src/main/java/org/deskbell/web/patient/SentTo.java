package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.deskbell.access.Handle;

/**
 * Where a visitor has asked for a code to be sent, as he typed it. It is in his session until he has signed in, and never in
 * an address.
 *
 * @param again whether it is not the first code sent there
 */
record SentTo(Handle handle, String contact, boolean again) {
    private static final LastFew<SentTo> KEPT = new LastFew<>(SentTo.class, sent -> sent.handle.value());

    static void keep(HttpServletRequest request, Handle handle, String contact) {
        var again = KEPT.all(request).stream().anyMatch(sent -> sent.contact.equals(contact));
        KEPT.keep(request, new SentTo(handle, contact, again));
    }

    /** Where the code of this handle went; empty if this visitor did not ask for it. */
    static Optional<SentTo> of(HttpServletRequest request, String handle) {
        return KEPT.find(request, handle);
    }

    static void forget(HttpServletRequest request) {
        KEPT.forget(request);
    }

    @Override
    public String toString() {
        return "SentTo[hidden]";
    }
}
