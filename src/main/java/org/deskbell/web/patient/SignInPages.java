package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.deskbell.access.AccountContact;
import org.deskbell.access.Accounts;
import org.deskbell.access.CodeAnswered;
import org.deskbell.access.CodeAsked;
import org.deskbell.access.Handle;
import org.deskbell.access.Letterhead;
import org.deskbell.access.PasswordTried;
import org.deskbell.patients.Families;
import org.deskbell.people.BirthDate;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Practices;
import org.deskbell.tenancy.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where patients sign in: with a code and a date of birth, or a password. Nobody learns here who is known. */
@Controller
class SignInPages {
    private static final String CONTACT = "patient/sign-in";
    private static final String CODE = "patient/sign-in-code";
    private static final String PASSWORD = "patient/sign-in-password";

    private final Accounts accounts;
    private final Families families;
    private final SignedInPatient signedIn;
    private final Practices practices;
    private final Clock clock;

    SignInPages(Accounts accounts, Families families, SignedInPatient signedIn, Practices practices, Clock clock) {
        this.accounts = accounts;
        this.families = families;
        this.signedIn = signedIn;
        this.practices = practices;
        this.clock = clock;
    }

    @GetMapping("/p/{practice}/sign-in")
    ModelAndView ask(@RequestParam Map<String, String> query, HttpServletRequest request) {
        if (signedIn.find().isPresent()) return Onward.of(query).from(site());
        var typed = SentTo.of(request, query.getOrDefault("change", ""))
                .map(sent -> Filled.with(Map.of("contact", sent.contact())))
                .orElse(Filled.BLANK);
        return shown(CONTACT, typed, query, HttpStatus.OK).addObject("onlyByMail", isOnlyByMail());
    }

    @PostMapping("/p/{practice}/sign-in")
    ModelAndView sendCode(@RequestParam Map<String, String> typed, HttpServletRequest request, Locale locale) {
        var form = Filled.with(typed);
        return AccountContact.parse(form.value("contact"))
                .map(contact -> accounts.askCode(contact, letterhead(locale), request.getRemoteAddr()))
                .map(asked -> switch (asked) {
                    case CodeAsked.Sent(var handle) -> {
                        SentTo.keep(request, handle, form.value("contact"));
                        yield Onward.seeOther(site() + "/sign-in/codes/" + handle.value()
                                + Onward.of(typed).query());
                    }
                    case CodeAsked.OnlyByMail() -> shown(CONTACT, noWay(form), typed, HttpStatus.UNPROCESSABLE_CONTENT);
                    case CodeAsked.TooMany() ->
                        shown(CONTACT, form.refused("account.tooMany.codes"), typed, HttpStatus.TOO_MANY_REQUESTS);
                })
                .orElseGet(() -> shown(CONTACT, noWay(form), typed, HttpStatus.UNPROCESSABLE_CONTENT))
                .addObject("onlyByMail", isOnlyByMail());
    }

    private Filled noWay(Filled form) {
        return isOnlyByMail() ? form.wrong("contact", "account.onlyByMail") : noContact(form);
    }

    private boolean isOnlyByMail() {
        return !accounts.codesReach(AccountContact.Kind.MOBILE);
    }

    private static Filled noContact(Filled form) {
        return form.wrong("contact", form.value("contact").isEmpty() ? "account.needed.contact" : "account.noContact");
    }

    private Letterhead letterhead(Locale locale) {
        return new Letterhead(practice().name(), practice().email(), locale);
    }

    @GetMapping("/p/{practice}/sign-in/codes/{handle}")
    ModelAndView askForCode(
            @PathVariable String handle, @RequestParam Map<String, String> query, HttpServletRequest request) {
        return code(handle, Filled.BLANK, query, request);
    }

    @PostMapping("/p/{practice}/sign-in/codes/{handle}")
    ModelAndView answer(
            @PathVariable String handle,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = Filled.with(typed);
        var code = form.value("code").replaceAll("[\\s-]", "");
        if (!code.matches("[0-9]{6}")) return wrong(handle, form.wrong("code", "account.needed.code"), typed, request);
        return switch (BirthDate.read(form.value("birthDate"), practice().dayOf(clock.instant()))) {
            case BirthDate.Wrong(var key, var args) ->
                wrong(handle, form.wrong("birthDate", key, args.toArray()), typed, request);
            case BirthDate.Read(var born) ->
                switch (accounts.answer(new Handle(handle), code, request.getRemoteAddr())) {
                    case CodeAnswered.Right(var proven) -> {
                        SentTo.forget(request);
                        signedIn.begin(families.enter(proven, born), response);
                        yield Onward.of(typed).from(site());
                    }
                    case CodeAnswered.Wrong() -> wrong(handle, form.refused("account.wrong.code"), typed, request);
                    case CodeAnswered.TooMany() ->
                        with(
                                HttpStatus.TOO_MANY_REQUESTS,
                                code(handle, form.refused("account.tooMany.answers"), typed, request));
                };
        };
    }

    private ModelAndView wrong(String handle, Filled form, Map<String, String> typed, HttpServletRequest request) {
        return with(HttpStatus.UNPROCESSABLE_CONTENT, code(handle, form, typed, request));
    }

    private static ModelAndView with(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }

    private ModelAndView code(String handle, Filled form, Map<String, String> query, HttpServletRequest request) {
        if (!handle.matches("[A-Za-z0-9_-]{1,64}")) throw new NotFound("page");
        var page = shown(CODE, form, query, HttpStatus.OK).addObject("handle", handle);
        SentTo.of(request, handle).ifPresent(sent -> page.addObject("sent", sent));
        return page;
    }

    @GetMapping("/p/{practice}/sign-in/password")
    ModelAndView askForPassword(@RequestParam Map<String, String> query) {
        return shown(PASSWORD, Filled.BLANK, query, HttpStatus.OK);
    }

    @PostMapping("/p/{practice}/sign-in/password")
    ModelAndView password(
            @RequestParam Map<String, String> typed, HttpServletRequest request, HttpServletResponse response) {
        var form = Filled.with(typed);
        var contact = AccountContact.parse(form.value("contact"));
        if (contact.isEmpty()) return shown(PASSWORD, noContact(form), typed, HttpStatus.UNPROCESSABLE_CONTENT);
        var password = typed.getOrDefault("password", "");
        return switch (accounts.tryPassword(contact.get(), password, request.getRemoteAddr())) {
            case PasswordTried.Right(var account) -> {
                SentTo.forget(request);
                signedIn.begin(account, response);
                yield Onward.of(typed).from(site());
            }
            case PasswordTried.Wrong() ->
                shown(PASSWORD, form.refused("account.wrong.password"), typed, HttpStatus.UNPROCESSABLE_CONTENT);
            case PasswordTried.TooMany() ->
                shown(PASSWORD, form.refused("account.tooMany.passwords"), typed, HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/p/{practice}/sign-out")
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        SentTo.forget(request);
        UnprovenPress.forget(request);
        signedIn.end(response);
        return Onward.seeOther(site() + "/sign-in");
    }

    private ModelAndView shown(String page, Filled form, Map<String, String> query, HttpStatus status) {
        return new ModelAndView(page, Map.of("form", form, "site", site(), "onward", Onward.of(query)), status);
    }

    private Practice practice() {
        return practices.current();
    }

    private String site() {
        return "/p/" + practice().slug();
    }
}
