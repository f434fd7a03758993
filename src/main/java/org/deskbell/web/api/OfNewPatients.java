package org.deskbell.web.api;

/** What every door by which new patients register says of its refusals in the API's own description. */
final class OfNewPatients {
    static final String NEED_SESSION = "Only with the token of a patient's session: to see free times; of the type"
            + " urn:deskbell:problem:contact-not-proven, for new patients; of the type"
            + " urn:deskbell:problem:session-needed, once the token has lapsed, or when what was sent with one is"
            + " sent again without. Nothing is kept.";
    static final String NEED_PROOF =
            "Of the type urn:deskbell:problem:contact-not-proven: letters to a new patient would go where the"
                    + " account has shown no code; POST me/contacts shows one. Nothing is kept.";

    private OfNewPatients() {}
}
