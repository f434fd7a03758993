package org.deskbell.web.api;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a request is not carried out, as problem+json (RFC 9457); nothing of a patient is in it. */
final class Refusal extends ErrorResponseException {
    private static final long serialVersionUID = 1;

    private Refusal(HttpStatus status, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    /** Fields are wrong: 422. */
    static Refusal of(List<Fault> faults) {
        var fields = faults.size() == 1 ? "A field is" : faults.size() + " fields are";
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, fields + " not right.").with("errors", faults);
    }

    /** One field is wrong: 422. */
    static Refusal at(String field, String message) {
        return of(List.of(new Fault(field, message)));
    }

    /** A parameter is not one that can be searched for: 400. */
    static Refusal unreadable(String field, String message) {
        return new Refusal(HttpStatus.BAD_REQUEST, "A parameter cannot be read.")
                .with("errors", List.of(new Fault(field, message)));
    }

    /** Something else stands against it now: 409. */
    static Refusal conflict(String detail) {
        return new Refusal(HttpStatus.CONFLICT, detail);
    }

    /** Says more in a property of its own. */
    Refusal with(String name, Object value) {
        getBody().setProperty(name, value);
        return this;
    }
}
