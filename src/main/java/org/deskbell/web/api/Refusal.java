package org.deskbell.web.api;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a request is not carried out, as problem+json (RFC 9457); nothing of a patient is in it. */
final class Refusal extends ErrorResponseException {
    private static final long serialVersionUID = 1;
    private static final String KINDS = "urn:deskbell:problem:";

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

    /** Only who has signed in may see it: 401. */
    static Refusal unauthorized(String detail) {
        var refusal = new Refusal(HttpStatus.UNAUTHORIZED, detail);
        refusal.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return refusal;
    }

    /** Whoever is signed in may not do it so: 403. */
    static Refusal forbidden(String detail) {
        return new Refusal(HttpStatus.FORBIDDEN, detail);
    }

    /** Too many requests: 429. */
    static Refusal tooMany(String detail) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, detail).retryAfter(3_600);
    }

    /** Something else stands against it now: 409. */
    static Refusal conflict(String detail) {
        return new Refusal(HttpStatus.CONFLICT, detail);
    }

    /** It is not any more what the program was told: 412. */
    static Refusal changedMeanwhile(String detail) {
        return new Refusal(HttpStatus.PRECONDITION_FAILED, detail).kind("changed-meanwhile");
    }

    /** Says which kind of problem it is, so that a program need not read the words. */
    Refusal kind(String kind) {
        setType(URI.create(KINDS + kind));
        return this;
    }

    /** Says when to send it again. */
    Refusal retryAfter(int seconds) {
        getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return this;
    }

    /** Says more in a property of its own. */
    Refusal with(String name, Object value) {
        getBody().setProperty(name, value);
        return this;
    }
}
