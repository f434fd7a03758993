package org.deskbell.pms.hl7;

/** A message that cannot be taken in: which segment and field, and what is wrong there. It quotes nothing of the message. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final String segment;
    private final int field;
    private final Fault fault;

    /** @param field 0 for the segment itself */
    Unreadable(String segment, int field, Fault fault) {
        super(fault.words() + " at " + segment + "-" + field);
        this.segment = segment;
        this.field = field;
        this.fault = fault;
    }

    String segment() {
        return segment;
    }

    int field() {
        return field;
    }

    Fault fault() {
        return fault;
    }

    /** Whether no message of this kind is taken, however it is written. */
    boolean isOfKind() {
        return fault == Fault.MESSAGE || fault == Fault.EVENT;
    }
}
