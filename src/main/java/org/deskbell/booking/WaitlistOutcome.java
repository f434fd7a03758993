package org.deskbell.booking;

/** What became of a wish to be on the waitlist. */
public sealed interface WaitlistOutcome {
    /** On the list; the same entry for a wish sent again. */
    record Joined(WaitlistEntry entry) implements WaitlistOutcome {}

    /** The key was used for another wish. */
    record KeyUsed() implements WaitlistOutcome {}

    /** It was wished before in an account to which nobody is signed in now; its answer is for that. */
    record SignedOut() implements WaitlistOutcome {}
}
