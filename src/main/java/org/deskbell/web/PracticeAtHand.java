package org.deskbell.web;

import java.util.Optional;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Practices;
import org.deskbell.tenancy.CurrentPractice;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The practice a page is made for, read once for each request. */
@Component
class PracticeAtHand {
    private static final String READ = PracticeAtHand.class.getName();

    private final Practices practices;

    PracticeAtHand(Practices practices) {
        this.practices = practices;
    }

    Optional<Practice> find() {
        return CurrentPractice.find().map(entered -> get());
    }

    /** @throws IllegalStateException outside every practice */
    Practice get() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) return practices.current();
        if (request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST) instanceof Practice known) return known;
        var practice = practices.current();
        request.setAttribute(READ, practice, RequestAttributes.SCOPE_REQUEST);
        return practice;
    }
}
