package org.deskbell.pms.hl7;

import static org.springframework.util.StringUtils.uncapitalize;

import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.pms.PmsAnswer;
import org.jspecify.annotations.Nullable;

/** What came of a message that was sent. Its words hold codes alone: a text of the PMS's may hold a patient. */
sealed interface Reply {
    /** The PMS took it.
     *
     * @param isDone whether it was worked on, and not only taken in (AA, not CA)
     * @param answer what it said; to a question it holds what was asked for */
    record Accepted(boolean isDone, Hl7Message answer) implements Reply {}

    /** It was not done, or nobody knows. */
    sealed interface Failed extends Reply {
        /** What is told to people. */
        String words();

        /** What that is of the deed that was asked. */
        PmsAnswer answer();
    }

    /** The PMS did not do it.
     *
     * @param why null if it does not say, or not by the table */
    record Refused(@Nullable Fault why, String words) implements Failed {
        boolean isDuplicate() {
            return why == Fault.DUPLICATE;
        }

        @Override
        public PmsAnswer answer() {
            return new PmsAnswer.Refused(words);
        }
    }

    /** It surely did not arrive. */
    record NotReached(String words) implements Failed {
        @Override
        public PmsAnswer answer() {
            return new PmsAnswer.NotReached(words);
        }
    }

    /** It may have arrived. */
    record NoAnswer(String words) implements Failed {
        @Override
        public PmsAnswer answer() {
            return new PmsAnswer.Unknown(words);
        }
    }

    /** The answer, if it is one to the message of this id. */
    static Optional<Reply> to(String controlId, Hl7Message answer) {
        return answer.first("MSA")
                .filter(msa -> msa.text(2).equals(controlId))
                .flatMap(msa -> verdict(msa.text(1), answer));
    }

    private static Optional<Reply> verdict(String code, Hl7Message answer) {
        return switch (code) {
            case "AA" -> Optional.of(new Accepted(true, answer));
            case "CA" -> Optional.of(new Accepted(false, answer));
            case "AE", "AR", "CE", "CR" -> Optional.of(refusal(code, why(answer)));
            default -> Optional.empty();
        };
    }

    private static Reply refusal(String verdict, String code) {
        var why = Fault.of(code).orElse(null);
        if (why == Fault.INTERNAL)
            return new NoAnswer(
                    "The PMS had an error of its own and may have done it (" + verdict + ", " + code + ").");
        var words =
                verdict + (code.isEmpty() ? "" : ", " + code) + (why == null ? "" : " " + uncapitalize(why.words()));
        return new Refused(why, "The PMS refused it (" + words + ").");
    }

    /** In ERR-3 since 2.5, before that in ERR-1 or MSA-6. */
    private static String why(Hl7Message answer) {
        var error = answer.first("ERR").stream()
                .flatMap(err -> Stream.of(
                        err.text(3),
                        err.all(1).isEmpty() ? "" : err.all(1).getFirst().text(4, 1)));
        var msa = answer.first("MSA").stream().map(one -> one.text(6));
        return Stream.concat(error, msa)
                .filter(code -> code.matches("[A-Za-z]{0,3}\\d{1,5}"))
                .findFirst()
                .orElse("");
    }
}
