package org.deskbell.access;

/** What became of asking for a code; the same for everybody, known or not. */
public sealed interface CodeAsked {
    /** It is on its way. */
    record Sent(Handle handle) implements CodeAsked {}

    /** Codes go by e-mail alone here, and this is no e-mail address. */
    record OnlyByMail() implements CodeAsked {}

    /** Too many were asked for, from this address or for this contact. */
    record TooMany() implements CodeAsked {}
}
