package org.deskbell.pms.fhir;

import java.net.http.HttpHeaders;
import java.util.Optional;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.RetryAfter;
import org.hl7.fhir.r4.model.OperationOutcome;

/** What came back from a FHIR server. */
sealed interface Reply {
    /** An answer, whole. */
    record Answer(int status, String body, HttpHeaders headers) implements Reply {
        /** Whether it says in FHIR's words that there is no such record: a gateway says 404, too. */
        boolean isAbsent() {
            return status == 410 || (status == 404 && outcome().isPresent());
        }

        private Optional<OperationOutcome> outcome() {
            return FhirJson.read(body, OperationOutcome.class);
        }

        /** What it says, without the server's own free text, which may repeat what a patient's record holds. */
        String said() {
            return switch (status) {
                case 401 -> "The FHIR server does not accept our sign-in.";
                case 403 -> "The FHIR server does not allow this to our sign-in.";
                case 429 -> "The FHIR server asks to come again later.";
                default -> "The FHIR server answered HTTP " + status + reason() + ".";
            };
        }

        /** The kind of trouble, from FHIR's own list of them. */
        private String reason() {
            return outcome()
                    .flatMap(outcome -> outcome.getIssue().stream().findFirst())
                    .map(OperationOutcome.OperationOutcomeIssueComponent::getCode)
                    .map(code -> ", " + code.toCode())
                    .orElse("");
        }

        /** Why what was sent was not stored. A stale version is answered 409 by some servers and 412 by others. */
        PmsAnswer refusal() {
            return switch (status) {
                case 409, 412 -> new PmsAnswer.Conflict("Somebody else has changed it in the PMS just now.");
                case 401, 429 -> new PmsAnswer.NotReached(said(), silence().asked());
                case 400, 403, 404, 405, 410, 413, 415, 422 -> new PmsAnswer.Refused(said());
                default -> new PmsAnswer.Unknown(said());
            };
        }

        /** That it is no answer to the question. */
        PmsSilent silence() {
            return new PmsSilent(said(), RetryAfter.in(headers).orElse(null));
        }

        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /** The answer.
     *
     * @throws PmsSilent if there is none */
    default Answer heard() throws PmsSilent {
        return switch (this) {
            case Answer answer -> answer;
            case NotSent(var words) -> throw new PmsSilent(words);
            case Lost(var words) -> throw new PmsSilent(words);
        };
    }

    /** The question surely did not arrive. */
    record NotSent(String words) implements Reply {}

    /** It may have arrived. */
    record Lost(String words) implements Reply {}
}
