package org.deskbell.pms.check;

import org.deskbell.pms.PmsAnswer;

/** A PMS's answer in words for who checks it. */
final class Answers {
    private Answers() {}

    static String words(PmsAnswer answer) {
        return switch (answer) {
            case PmsAnswer.Done done -> "It said it is done.";
            case PmsAnswer.Pending later -> "It will do it later.";
            case PmsAnswer.Conflict(var words) -> "It said that the time is taken: " + words;
            case PmsAnswer.Refused(var words) -> "It refused: " + words;
            case PmsAnswer.NotReached(var words, var asked) -> "It was not reached: " + words;
            case PmsAnswer.Unknown(var words) -> "Nobody knows whether it was done: " + words;
        };
    }
}
