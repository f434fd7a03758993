package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.deskbell.access.AccountContact;
import org.deskbell.access.Handle;
import org.deskbell.people.Demographics;
import org.jspecify.annotations.Nullable;

/**
 * The last press by which somebody new registers, which waits until the code is shown that was sent to him. It is in the visitor's
 * session, and never in an address.
 *
 * @param typed what was sent with the press
 * @param button the key of the words on the button that was pressed
 * @param contact where the code goes
 * @param born when the first of those who register was born
 * @param handle of the code that was sent last; null before, and where staff only try the site out
 * @param sentAt when that was
 * @param again whether it was not the first one sent there
 * @param done the address to which it led; null until then
 */
record UnprovenPress(
        Of of,
        String key,
        Map<String, String> typed,
        String button,
        AccountContact contact,
        LocalDate born,
        @Nullable Handle handle,
        @Nullable Instant sentAt,
        boolean again,
        @Nullable String done) {
    private static final LastFew<UnprovenPress> KEPT = new LastFew<>(UnprovenPress.class, UnprovenPress::key);

    /** What was pressed. */
    enum Of {
        VISIT,
        PARTY,
        WISH,
        PERSON
    }

    /** A press for which no code was sent yet.
     *
     * @param key names the press, as it names the sending of the form */
    static UnprovenPress of(Of of, String key, Map<String, String> typed, String button, Demographics who) {
        var contact = AccountContact.of(who.contact())
                .orElseThrow(() -> new IllegalArgumentException("contact: none to write to"));
        return new UnprovenPress(
                of, key, typed, button, contact, Objects.requireNonNull(who.born()), null, null, false, null);
    }

    UnprovenPress sent(Handle by, Instant at) {
        return new UnprovenPress(of, key, typed, button, contact, born, by, at, sentAt != null, null);
    }

    /** The same press, made once more, with the code of the one before if it went to the same contact. */
    UnprovenPress after(UnprovenPress before) {
        if (!before.contact.equals(contact)) return this;
        return new UnprovenPress(
                of, key, typed, button, contact, born, before.handle, before.sentAt, before.again, null);
    }

    /** It has led there; what was typed need not be kept any more. */
    UnprovenPress done(String address) {
        return new UnprovenPress(of, key, Map.of(), button, contact, born, null, sentAt, again, address);
    }

    public boolean isMail() {
        return contact.kind() == AccountContact.Kind.EMAIL;
    }

    /** Where the code went, as he typed it. */
    public String shownContact() {
        return typed.getOrDefault(isMail() ? "email" : "mobile", "").strip();
    }

    /** Keeps it, with the last few of this visitor. */
    void keep(HttpServletRequest request) {
        KEPT.keep(request, this);
    }

    /** The press with this key; empty if this visitor made none, or it was too long ago. */
    static Optional<UnprovenPress> find(HttpServletRequest request, String key) {
        return KEPT.find(request, key);
    }

    static void forget(HttpServletRequest request) {
        KEPT.forget(request);
    }

    @Override
    public String toString() {
        return "UnprovenPress[hidden]";
    }
}
