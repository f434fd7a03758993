package org.deskbell.pms.fhir;

import org.deskbell.pms.PmsAnswer;

/** A step of a deed was not done, or nobody knows; the answer says which, and never {@link PmsAnswer.Done}. */
final class NotDone extends Exception {
    private static final long serialVersionUID = 1;

    private final transient PmsAnswer answer;

    NotDone(PmsAnswer answer) {
        super(answer.getClass().getSimpleName());
        this.answer = answer;
    }

    static NotDone timeTaken() {
        return new NotDone(new PmsAnswer.Conflict("The time is taken in the PMS."));
    }

    PmsAnswer answer() {
        return answer;
    }

    boolean isUnknown() {
        return answer instanceof PmsAnswer.Unknown;
    }

    /** Whether it is open what became of it, so that nothing of the whole may be taken back. */
    boolean leavesHalf() {
        return isUnknown() || answer instanceof PmsAnswer.NotReached;
    }

    /** The same after earlier steps were done: what did not arrive now leaves the whole half done. */
    NotDone halfWay() {
        return answer instanceof PmsAnswer.NotReached(var words, var asked)
                ? new NotDone(new PmsAnswer.Unknown(words))
                : this;
    }
}
