package org.deskbell.web;

import java.util.Optional;
import org.deskbell.tenancy.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What programs are told in trouble that passes: to ask again, and after how many seconds. */
enum Passing {
    AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            2,
            "The database cannot be reached at this moment. Send the request again: with the same Idempotency-Key it is"
                    + " carried out once at most."),
    /** However often that is tried again, it is the contention of others and no fault of ours. */
    IN_EACH_OTHERS_WAY(
            HttpStatus.CONFLICT, 1, "Others change the same at this moment; nothing was kept. Send the request again.");

    private static final Logger log = LoggerFactory.getLogger(Passing.class);

    private final HttpStatus status;
    private final int seconds;
    private final String words;

    Passing(HttpStatus status, int seconds, String words) {
        this.status = status;
        this.seconds = seconds;
        this.words = words;
    }

    /** Empty for an exception that stays what it is however often one asks. */
    static Optional<Passing> of(Throwable e) {
        var passing = Trouble.behind(e).map(trouble -> switch (trouble) {
            case AWAY -> AWAY;
            case IN_EACH_OTHERS_WAY -> IN_EACH_OTHERS_WAY;
        });
        passing.ifPresent(one -> log.warn("answered {}: {}", one.status.value(), Breakage.told(e)));
        return passing;
    }

    ResponseEntity<ProblemDetail> told() {
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, words));
    }
}
