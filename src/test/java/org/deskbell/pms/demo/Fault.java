package org.deskbell.pms.demo;

import java.util.List;

/** What a PMS may do wrong with one call. */
public enum Fault {
    NONE,
    /** Says at once that it does nothing now: 503. */
    OFFLINE,
    /** Says that it is asked too often, and when to come again: 429. */
    TOO_MANY,
    /** Fails before it has done anything: 500. */
    ERROR_BEFORE,
    /** Does it, and answers 500. */
    ERROR_AFTER,
    /** Answers 500, and does it later all the same. */
    LATE,
    /** The line is cut before it has done anything. */
    CUT_BEFORE,
    /** Does it, and the line is cut. */
    CUT_AFTER,
    /** Gets the call twice, as from a proxy that sends again, and does it twice where it does not know our key. */
    TWICE,
    /** Does it, and answers words that nobody knows. */
    NONSENSE,
    /** Does it, and answers later than anybody waits. */
    SLOW,
    /** Answers nothing until it is closed. */
    HANGS;

    /** Those that cost no time on a real clock. */
    static final List<Fault> QUICK =
            List.of(OFFLINE, TOO_MANY, ERROR_BEFORE, ERROR_AFTER, LATE, CUT_BEFORE, CUT_AFTER, TWICE, NONSENSE);

    /** Those that a call that changes nothing can meet. */
    static final List<Fault> OF_READING = List.of(OFFLINE, TOO_MANY, ERROR_BEFORE, CUT_BEFORE, NONSENSE);
}
