package org.deskbell.pms.demo;

/** What became of a visit that was to be written into the schedule. */
sealed interface DemoVisitOutcome {
    /** It stands in the schedule. */
    record Written(DemoVisit visit) implements DemoVisitOutcome {}

    /** Another visit has the time. */
    record Taken(String words) implements DemoVisitOutcome {}

    /** It cannot be. */
    record Refused(String words) implements DemoVisitOutcome {}
}
