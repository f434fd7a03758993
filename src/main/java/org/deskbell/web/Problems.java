package org.deskbell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.deskbell.tenancy.NoText;
import org.deskbell.tenancy.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers what went wrong: programs with problem+json (RFC 9457) that names the fields, people with a page. */
@ControllerAdvice
class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    /** Security's own exceptions go back to security, and a page's mistakes to the error page. */
    @ExceptionHandler
    Object answer(Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) throw e;
        if (Door.of(request) == Door.PROGRAMS) return problem(e);
        if (e instanceof NotFound) return page(HttpServletResponse.SC_NOT_FOUND, response);
        if (NoText.caused(e)) return page(HttpServletResponse.SC_BAD_REQUEST, response);
        throw e;
    }

    private static ModelAndView page(int status, HttpServletResponse response) throws IOException {
        response.sendError(status);
        return new ModelAndView();
    }

    private static ResponseEntity<ProblemDetail> problem(Exception e) {
        var passing = Passing.of(e);
        if (passing.isPresent()) return passing.get().told();
        var problem = described(e).orElseGet(() -> unexpected(e));
        var fields = FieldErrors.of(e);
        if (!fields.isEmpty()) problem.setProperty("errors", fields);
        return ResponseEntity.status(problem.getStatus())
                .headers(e instanceof ErrorResponse known ? known.getHeaders() : HttpHeaders.EMPTY)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Optional<ProblemDetail> described(Exception e) {
        return switch (e) {
            case NotFound missing -> Optional.of(problem(HttpStatus.NOT_FOUND, String.valueOf(missing.getMessage())));
            case HttpMessageNotReadableException unreadable ->
                Optional.of(problem(HttpStatus.BAD_REQUEST, "The body is not the JSON that is expected here."));
            case TypeMismatchException wrong ->
                Optional.of(problem(HttpStatus.BAD_REQUEST, "A parameter cannot be read."));
            case ErrorResponse known -> Optional.of(known.getBody());
            default ->
                NoText.caused(e)
                        ? Optional.of(problem(HttpStatus.BAD_REQUEST, "Some characters are no text."))
                        : Optional.empty();
        };
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    /** The log names where it happened and never the message, which may hold a patient's data. */
    private static ProblemDetail unexpected(Exception e) {
        log.error("a program got 500: {}", Breakage.told(e));
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "Something broke here. It has been noted; nothing was kept.");
    }
}
