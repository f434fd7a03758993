package org.deskbell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page, or for programs the problem, that answers what no page answered; it says nothing of the inside. */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var passing = thrown instanceof Throwable e ? Passing.of(e) : Optional.<Passing>empty();
        if (passing.isPresent()) return passing(passing.get(), request);
        var status = status(request);
        if (status.is5xxServerError() && thrown instanceof Throwable e)
            log.error("a page got {}: {}", status.value(), Breakage.told(e));
        return Door.of(request) == Door.PROGRAMS ? problem(status) : page(status, request);
    }

    private static Object passing(Passing passing, HttpServletRequest request) {
        return Door.of(request) == Door.PROGRAMS ? passing.told() : page(HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status) {
        var problem = ProblemDetail.forStatusAndDetail(status, words(status));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String words(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "This needs a staff user's token: Authorization: Bearer {token}.";
            case FORBIDDEN -> "The staff user of this token may not do this.";
            case NOT_FOUND -> "There is nothing here.";
            case CONTENT_TOO_LARGE -> "The body is too large.";
            default ->
                status.is4xxClientError()
                        ? "The request is not one that is understood here."
                        : "Something broke here. It has been noted; nothing was kept.";
        };
    }

    private static ModelAndView page(HttpStatus status, HttpServletRequest request) {
        var name = switch (status) {
            case NOT_FOUND -> "404";
            case FORBIDDEN -> "403";
            default -> status.is4xxClientError() ? "400" : "500";
        };
        var page = new ModelAndView("error/" + name);
        page.setStatus(status);
        page.addObject("patients", Door.of(request) == Door.PATIENTS);
        if (request.getAttribute(PracticeDoor.UNKNOWN) == null)
            Door.slug(request).ifPresent(slug -> page.addObject("slug", slug));
        return page;
    }
}
