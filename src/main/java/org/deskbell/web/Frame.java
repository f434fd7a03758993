package org.deskbell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.deskbell.practice.PracticeLooks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What is around every page of ours: {@code practice}, {@code looks} (of a patient site), {@code me} (staff pages),
 * {@code demo}, {@code language} and {@code otherLanguage}, the address of this page in the other language.
 */
@ControllerAdvice(
        basePackages = {"org.deskbell.web.patient", "org.deskbell.web.settings", "org.deskbell.web.staff"},
        assignableTypes = {
            SignInPage.class,
            CodePage.class,
            PasswordPages.class,
            AuthenticatorPage.class,
            ErrorPages.class
        })
class Frame {
    private final PracticeAtHand practice;
    private final PracticeLooks looks;
    private final boolean demo;

    Frame(PracticeAtHand practice, PracticeLooks looks, @Value("${deskbell.demo:off}") String demo) {
        this.practice = practice;
        this.looks = looks;
        this.demo = demo.equals("on");
    }

    @ModelAttribute
    void surround(HttpServletRequest request, Model model, Locale locale) {
        if (Door.of(request) == Door.PROGRAMS || isFile(request)) return;
        beginSession(request);
        practice.find().ifPresent(one -> {
            model.addAttribute("practice", one);
            if (Door.of(request) == Door.PATIENTS) model.addAttribute("looks", looks.current());
        });
        SignedInStaff.find().ifPresent(me -> model.addAttribute("me", me));
        model.addAttribute("demo", demo);
        model.addAttribute("language", locale.getLanguage());
        model.addAttribute("otherLanguage", otherLanguage(request, locale));
    }

    /** A calendar file, a picture or a script has nothing around it, and leaves no cookie on the site that shows it. */
    private static boolean isFile(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                && ResponseEntity.class.isAssignableFrom(method.getReturnType().getParameterType());
    }

    /** A long page has begun to go out before its form asks for the token, and then it is too late for a session. */
    private static void beginSession(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) token.getToken();
    }

    private static String otherLanguage(HttpServletRequest request, Locale locale) {
        var query = ServletUriComponentsBuilder.fromRequest(request)
                .replacePath(null)
                .replaceQueryParam("lang", Words.otherLanguage(locale))
                .build()
                .getQuery();
        return Door.path(request) + "?" + query;
    }
}
