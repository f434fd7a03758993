package org.deskbell.patients;

/** What became of the wish to settle a difference. */
public sealed interface DifferenceOutcome {
    /** It is settled. */
    record Settled() implements DifferenceOutcome {}

    /** There is no such difference, or not any more: one of the two values changed, somebody settled it, or the link ended. */
    record Changed() implements DifferenceOutcome {}

    /** The PMS's is missing, or no letter or text message could go to it. */
    record NotToBeTaken() implements DifferenceOutcome {}
}
