package org.deskbell.web.api;

import java.util.regex.Pattern;

/** The header that names a request, so that sending it twice does it once. */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[!-~]{8,100}");

    private IdempotencyKey() {}

    /** Lets nothing pass that is no key.
     *
     * @throws Refusal naming the header */
    static String of(String header) {
        if (FORM.matcher(header).matches()) return header;
        throw Refusal.unreadable(HEADER, "Must have 8 to 100 visible characters without blanks.");
    }

    /** That the same was sent with the token of a session, and is answered to that. */
    static Refusal signedOut() {
        return Refusal.unauthorized(
                        "This was sent before with the token of a patient's session. Send it again with the token;"
                                + " once that has lapsed, open a session anew (POST codes, POST sessions) and send it with the new"
                                + " one.")
                .kind("session-needed");
    }

    /** That it was used for another request. */
    static Refusal used() {
        return Refusal.at(HEADER, "Was used for another request before. Make a new one.")
                .kind("key-used");
    }
}
