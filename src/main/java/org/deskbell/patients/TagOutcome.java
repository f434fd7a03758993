package org.deskbell.patients;

/** What became of an attempt to tag somebody. */
public sealed interface TagOutcome {
    /** The person has the tag, now or since before, in the practice's spelling. */
    record Tagged(PatientTag tag) implements TagOutcome {}

    /** The person has as many tags as may be. */
    record Full() implements TagOutcome {}

    /** Nothing is kept any more of who this was. */
    record Forgotten() implements TagOutcome {}
}
