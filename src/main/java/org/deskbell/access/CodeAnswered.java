package org.deskbell.access;

/** What became of an answer to a code. */
public sealed interface CodeAnswered {
    /** It is the code that was sent. */
    record Right(Proven proven) implements CodeAnswered {}

    /** It is not, or it has lapsed, was used or tried too often, or was never sent: nobody learns which. */
    record Wrong() implements CodeAnswered {}

    /** Too many answers came from this address. */
    record TooMany() implements CodeAnswered {}
}
