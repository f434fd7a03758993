package org.deskbell.patients;

import java.time.Instant;
import org.deskbell.pms.PmsPatientId;

/** What became of an attempt to link. */
public sealed interface LinkOutcome {
    record Linked(PmsPatientId patient) implements LinkOutcome {}

    /** Somebody linked this online patient before: to whom, who did, and when. */
    record AlreadyLinked(PmsPatientId patient, String by, Instant at) implements LinkOutcome {}

    /** The PMS record belongs to another online patient: to whom, who linked it, and when. */
    record Taken(OnlinePatient.Id other, String by, Instant at) implements LinkOutcome {}

    /** This registration is joined into another, which has the link or is to have it. */
    record Joined(OnlinePatient.Id into) implements LinkOutcome {}

    /** The ranking warns, or staff have found the link wrong before: a second look and a written reason are asked for. */
    record ReasonNeeded() implements LinkOutcome {}

    /** The record is not in the PMS list, or not any more. */
    record NotInPms() implements LinkOutcome {}
}
