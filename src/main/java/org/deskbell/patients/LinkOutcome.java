package org.deskbell.patients;

import org.deskbell.pms.PmsPatientId;

/** What became of an attempt to link. */
public sealed interface LinkOutcome {
    record Linked(PmsPatientId patient) implements LinkOutcome {}

    /** Somebody linked this online patient a moment ago; to whom, and who did. */
    record AlreadyLinked(PmsPatientId patient, String by) implements LinkOutcome {}

    /** The PMS record belongs to another online patient; who linked it. */
    record Taken(OnlinePatient.Id other, String by) implements LinkOutcome {}

    /** This registration is joined into another, which has the link or is to have it. */
    record Joined(OnlinePatient.Id into) implements LinkOutcome {}

    /** The ranking warns: a second look and a written reason are asked for. */
    record ReasonNeeded() implements LinkOutcome {}

    /** The record is not in the PMS list, or not any more. */
    record NotInPms() implements LinkOutcome {}
}
