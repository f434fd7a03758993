package org.deskbell.pms.opendental;

import org.deskbell.pms.PmsAnswer;

/** A deed was not done, or nobody knows; the answer says which, and never {@link PmsAnswer.Done}. */
final class NotDone extends Exception {
    private static final long serialVersionUID = 1;

    private final transient PmsAnswer answer;

    NotDone(PmsAnswer answer) {
        super(answer.getClass().getSimpleName());
        this.answer = answer;
    }

    static NotDone refused(String words) {
        return new NotDone(new PmsAnswer.Refused(words));
    }

    static NotDone unknown(String words) {
        return new NotDone(new PmsAnswer.Unknown(words));
    }

    static NotDone timeTaken() {
        return new NotDone(new PmsAnswer.Conflict("The time is taken in Open Dental."));
    }

    PmsAnswer answer() {
        return answer;
    }
}
