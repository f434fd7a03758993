package org.deskbell.patients;

import org.deskbell.pms.PmsPatientId;

/** What became of an attempt to join two registrations. */
public sealed interface JoinOutcome {
    record Joined(Join join) implements JoinOutcome {}

    /** Each has a record in the PMS. Only the PMS can make one of two records: unlink one of them first. */
    record BothLinked(PmsPatientId joined, PmsPatientId survivor) implements JoinOutcome {}

    /** The one to be joined has the record in the PMS: join the other way round, whoever is linked stays. */
    record LinkedStays(PmsPatientId linked) implements JoinOutcome {}

    /** One of the two is part of a join that would have to be undone first. */
    record JoinedAlready(Join join) implements JoinOutcome {}
}
