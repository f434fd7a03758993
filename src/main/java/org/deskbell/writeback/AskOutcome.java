package org.deskbell.writeback;

/** What became of a press on the pencil. */
public sealed interface AskOutcome {
    /** It is on its way, or was already. */
    record Queued() implements AskOutcome {}

    /** The patient is not linked: link first. */
    record LinkFirst() implements AskOutcome {}

    /** It stands in the PMS already. */
    record AlreadyWritten() implements AskOutcome {}

    /** The appointment is not booked: a request to answer, or declined, or cancelled. */
    record NotBooked() implements AskOutcome {}

    /** This PMS cannot be written to. */
    record CannotWrite() implements AskOutcome {}

    /** The visit's time has passed. */
    record TooLate() implements AskOutcome {}
}
