package org.deskbell.patients;

/** What became of saying that a PMS patient is not this person. */
public sealed interface SaidNotOutcome {
    /** It is remembered, now or since before. */
    record Remembered(SaidNot said) implements SaidNotOutcome {}

    /** The two are linked: whoever doubts it unlinks them. */
    record Linked() implements SaidNotOutcome {}

    /** The PMS list never had such a record. */
    record NotInPms() implements SaidNotOutcome {}
}
