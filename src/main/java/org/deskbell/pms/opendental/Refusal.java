package org.deskbell.pms.opendental;

import java.util.Set;
import java.util.regex.Pattern;
import org.deskbell.pms.PmsAnswer;

/**
 * Why something that was sent was not done. What is wrong stands in an answer's free text, which may repeat a record; so it is
 * told by what we find in it that we know. HTTP 400 is all from a field that is wrong to an office that did not answer in
 * time (opendental.com/site/apiimplementation.html, Returned Status Codes).
 */
final class Refusal {
    private static final Pattern TWICE = Pattern.compile("(?i)already exist|duplicate");
    private static final Pattern NOT_THE_OFFICE = Pattern.compile(
            "(?i)e-?connector|time[ds]?[ -]?out|network|connect(ion|ivity)|unavailable|not running|unreachable");

    private Refusal() {}

    /** Keys that are good for nothing (401) were found out by what is read before a deed: here they do not allow the deed.
     *
     * @param sent the names of the fields that were sent */
    static PmsAnswer of(Reply.Answer answer, Set<String> sent) {
        return switch (answer.status()) {
            case 400 -> ofBadRequest(answer, sent);
            case 429 -> new PmsAnswer.NotReached(answer.said(), answer.asked());
            case 401, 403, 404, 405, 410, 413, 415 -> new PmsAnswer.Refused(answer.said());
            default -> new PmsAnswer.Unknown(answer.said());
        };
    }

    private static PmsAnswer ofBadRequest(Reply.Answer answer, Set<String> sent) {
        var body = answer.body();
        if (TWICE.matcher(body).find())
            return new PmsAnswer.Refused("Open Dental has a record of such a person already.");
        if (NOT_THE_OFFICE.matcher(body).find())
            return new PmsAnswer.Unknown("Open Dental's service did not reach the office, or not in time.");
        return sent.stream()
                .sorted()
                .filter(field ->
                        Pattern.compile("\\b" + field + "\\b").matcher(body).find())
                .findFirst()
                .map(field -> new PmsAnswer.Refused("Open Dental does not take the field " + field + " as it is."))
                .orElseGet(() -> new PmsAnswer.Refused("Open Dental refused it (HTTP 400)."));
    }
}
