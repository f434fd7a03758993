package org.deskbell.pms.hl7;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What came of a message that was sent. Its words hold codes alone: a text of the PMS's may hold a patient. */
sealed interface Reply {
    /** The PMS took it.
     *
     * @param isDone whether it was worked on, and not only taken in (AA, not CA) */
    record Accepted(boolean isDone) implements Reply {}

    /** The PMS did not do it.
     *
     * @param code why, of HL7's table 0357; empty if it does not say */
    record Refused(String code, String words) implements Reply {
        boolean isDuplicate() {
            return code.equals("205");
        }
    }

    /** It surely did not arrive. */
    record NotReached(String words) implements Reply {}

    /** It may have arrived. */
    record NoAnswer(String words) implements Reply {}

    /** What broke there may have broken behind the deed. */
    String INTERNAL = "207";

    /** HL7's table 0357, as far as it says what somebody can do. */
    Map<String, String> CODES = Map.of(
            "100", "segment sequence error",
            "101", "required field missing",
            "102", "data type error",
            "103", "table value not found",
            "200", "unsupported message type",
            "201", "unsupported event code",
            "203", "unsupported version",
            "204", "unknown key identifier",
            "205", "duplicate key identifier",
            "206", "record locked");

    /** The answer, if it is one to the message of this id. */
    static Optional<Reply> to(String controlId, Hl7Message answer) {
        return answer.first("MSA")
                .filter(msa -> msa.text(2).equals(controlId))
                .flatMap(msa -> verdict(msa.text(1), answer));
    }

    private static Optional<Reply> verdict(String code, Hl7Message answer) {
        return switch (code) {
            case "AA" -> Optional.of(new Accepted(true));
            case "CA" -> Optional.of(new Accepted(false));
            case "AE", "AR", "CE", "CR" -> Optional.of(refusal(code, why(answer)));
            default -> Optional.empty();
        };
    }

    private static Reply refusal(String verdict, String why) {
        var words = verdict + (why.isEmpty() ? "" : ", " + why) + (CODES.containsKey(why) ? " " + CODES.get(why) : "");
        return why.equals(INTERNAL)
                ? new NoAnswer("The PMS had an error of its own and may have done it (" + words + ").")
                : new Refused(why, "The PMS refused it (" + words + ").");
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
