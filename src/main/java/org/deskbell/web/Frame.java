package org.deskbell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What is around every page of ours: {@code practice}, {@code me} (staff pages), {@code demo}, {@code language} and
 * {@code otherLanguage}, the address of this page in the other language. {@code ownLanguage} is that of the practice's own
 * words, as what it calls its types, where the page is in another.
 */
@ControllerAdvice(
        basePackages = {"org.deskbell.web.patient", "org.deskbell.web.settings", "org.deskbell.web.staff"},
        assignableTypes = {SignInPage.class, PasswordPages.class, ErrorPages.class})
class Frame {
    private static final String OWN = "en";

    private final PracticeAtHand practice;
    private final boolean demo;

    Frame(PracticeAtHand practice, @Value("${deskbell.demo:off}") String demo) {
        this.practice = practice;
        this.demo = demo.equals("on");
    }

    @ModelAttribute
    void surround(HttpServletRequest request, Model model, Locale locale) {
        if (Door.of(request) == Door.PROGRAMS) return;
        beginSession(request);
        practice.find().ifPresent(one -> model.addAttribute("practice", one));
        SignedInStaff.find().ifPresent(me -> model.addAttribute("me", me));
        model.addAttribute("demo", demo);
        model.addAttribute("language", locale.getLanguage());
        if (!locale.getLanguage().equals(OWN)) model.addAttribute("ownLanguage", OWN);
        model.addAttribute("otherLanguage", otherLanguage(request, locale));
    }

    /** A long page has begun to go out before its form asks for the token, and then it is too late for a session. */
    private static void beginSession(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) token.getToken();
    }

    private static String otherLanguage(HttpServletRequest request, Locale locale) {
        var query = ServletUriComponentsBuilder.fromRequest(request)
                .replacePath(null)
                .replaceQueryParam("lang", locale.getLanguage().equals("es") ? "en" : "es")
                .build()
                .getQuery();
        return Door.path(request) + "?" + query;
    }
}
