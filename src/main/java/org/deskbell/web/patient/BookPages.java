package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.HoldOutcome;
import org.deskbell.booking.HoldRequest;
import org.deskbell.booking.Holds;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.web.RegistrationFault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Booking a visit: the steps, the press that keeps a time, and the press that books. */
@Controller
class BookPages {
    private final PatientSite site;
    private final OnlineAppointments appointments;
    private final Holds holds;
    private final OwnTimes ownTimes;
    private final ContactProof proof;
    private final Clock clock;

    BookPages(
            PatientSite site,
            OnlineAppointments appointments,
            Holds holds,
            OwnTimes ownTimes,
            ContactProof proof,
            Clock clock) {
        this.site = site;
        this.appointments = appointments;
        this.holds = holds;
        this.ownTimes = ownTimes;
        this.proof = proof;
        this.clock = clock;
    }

    @GetMapping("/p/{practice}")
    ModelAndView steps(@RequestParam Map<String, String> query, HttpServletRequest request, Locale locale) {
        var choices = Choices.of(query);
        var form = Carried.in(request, DetailsForm.class)
                .or(() -> Drafts.in(request, DetailsForm.class))
                .or(() -> site.person(choices).flatMap(one -> Carried.kept(request, DetailsForm.class, one)))
                .orElseGet(DetailsForm::blank);
        return ownTimes.said(shown(choices, form, HttpStatus.OK, locale), choices.when());
    }

    /** A time is chosen: it is kept for the visitor, and the one kept before is given back. */
    @PostMapping("/p/{practice}/holds")
    ModelAndView hold(@RequestParam Map<String, String> typed, HttpServletRequest request, Locale locale) {
        var form = DetailsForm.typed(typed);
        var at = new Query(typed).read("time", When::moment);
        var asked = Choices.typed(typed);
        var page = site.page(asked).orElse(null);
        if (page == null) return closed(HttpStatus.CONFLICT);
        if (page.guest().isSignedOut()) return signedOut(page, form, request, locale);
        if (isTrialOver(asked, page)) return over(page, form, locale);
        var calendar = page.calendar();
        if (page.type() == null || calendar == null || at == null)
            return shown(page.choices(), form, HttpStatus.UNPROCESSABLE_CONTENT, locale);
        var choices = page.choices();
        if (page.guest().isTrial()) {
            Carried.on(request, form);
            var tried = choices.when().toTime(at, page.practice().dayOf(at));
            return SeeOther.to(calendar.page(), choices.with(tried).named(), "now");
        }
        var wish = new HoldRequest(
                page.type().id(), choices.wanted(), at, page.guest().audience(), instead(choices.when()), null);
        return switch (holds.hold(wish)) {
            case HoldOutcome.Held(var hold, var slot, var _) -> {
                Carried.on(request, form);
                var then = choices.with(choices.when().held(slot, hold)).named();
                yield ownTimes.keep(List.of(hold), SeeOther.to(calendar.page(), then, "now"));
            }
            case HoldOutcome refused -> shown(choices, form.with(Refusal.of(refused)), HttpStatus.CONFLICT, locale);
        };
    }

    /** What is given back: what the address names, or else what he keeps. */
    private OnlineAppointment.@Nullable Id instead(When when) {
        return when.hold() != null
                ? when.hold()
                : ownTimes.ids().stream().findFirst().orElse(null);
    }

    /** Whoever tried the site out is not signed in any more: what he typed then is nobody's visit. */
    private static boolean isTrialOver(Choices asked, BookPage page) {
        return asked.isTrial() && !page.guest().isTrial();
    }

    private ModelAndView over(BookPage page, DetailsForm form, Locale locale) {
        return shown(page.choices(), form, HttpStatus.CONFLICT, locale).addObject("trialOver", true);
    }

    /** What was typed for one of his people waits until he has signed in again. */
    private ModelAndView signedOut(BookPage page, DetailsForm form, HttpServletRequest request, Locale locale) {
        Carried.keep(request, form, String.valueOf(page.choices().whom()));
        return shown(page.choices(), form, HttpStatus.CONFLICT, locale);
    }

    /** Whoever reloads the address that a form was sent to begins at the first step. */
    @GetMapping({"/p/{practice}/visits", "/p/{practice}/holds"})
    ModelAndView begin() {
        return SeeOther.to(site.address());
    }

    @PostMapping("/p/{practice}/visits")
    ModelAndView book(@RequestParam Map<String, String> typed, HttpServletRequest request, Locale locale) {
        return pressed(typed, request, locale, false);
    }

    /** The same press, now that whoever registers has shown his code. */
    ModelAndView proven(UnprovenPress press, HttpServletRequest request, Locale locale) {
        return pressed(press.typed(), request, locale, true);
    }

    private ModelAndView pressed(
            Map<String, String> typed, HttpServletRequest request, Locale locale, boolean isProven) {
        var asked = Choices.typed(typed);
        var page = site.page(asked).orElse(null);
        if (page == null) return closed(HttpStatus.CONFLICT);
        var form = DetailsForm.typed(typed);
        if (page.guest().isSignedOut()) return signedOut(page, form, request, locale);
        if (isTrialOver(asked, page)) return over(page, form, locale);
        if (!site.mayLook(page.guest())) return shown(page.choices(), form, HttpStatus.CONFLICT, locale);
        var today = page.practice().dayOf(clock.instant());
        var unproven = isProven ? Optional.<UnprovenPress>empty() : unproven(typed, page, form);
        if (page.guest().isTrial()) return tried(unproven, page, form, request);
        return switch (form.read(page.guest(), today)) {
            case DetailsForm.Faulty(var faults) -> faulty(faults, page, form, locale);
            case DetailsForm.Good(var who) ->
                form.request(asked, who)
                        .map(wanted -> unproven.map(press -> asked(press, page, form, request))
                                .orElseGet(() -> sent(wanted, page, form, locale)))
                        .orElseGet(() -> unchosen(page, form, locale));
        };
    }

    private ModelAndView faulty(List<RegistrationFault> faults, BookPage page, DetailsForm form, Locale locale) {
        return shown(page.choices(), form.with(faults), HttpStatus.UNPROCESSABLE_CONTENT, locale);
    }

    /** The press as it waits for a code, if the form is right and somebody new has to show one. */
    private Optional<UnprovenPress> unproven(Map<String, String> typed, BookPage page, DetailsForm form) {
        if (!page.guest().isNew()) return Optional.empty();
        var button = page.answer().isRequest() ? "patient.send" : "patient.book";
        return form.read(page.guest(), page.practice().dayOf(clock.instant())) instanceof DetailsForm.Good(var who)
                ? proof.newcomer(List.of(who))
                        .filter(newcomer -> !appointments.wasAsked(form.key()))
                        .map(newcomer -> UnprovenPress.of(UnprovenPress.Of.VISIT, form.key(), typed, button, newcomer))
                : Optional.empty();
    }

    private ModelAndView asked(UnprovenPress press, BookPage page, DetailsForm form, HttpServletRequest request) {
        var locale = LocaleContextHolder.getLocale();
        if (!page.canPress()) {
            var gone = Refusal.time("patient.gone", site.near(page));
            return shown(page.choices(), form.with(gone), HttpStatus.CONFLICT, locale);
        }
        return switch (proof.ask(press, request)) {
            case ContactProof.Waits(var address) -> SeeOther.to(address);
            case ContactProof.NoWay(var fault) -> faulty(List.of(fault), page, form, locale);
            case ContactProof.TooMany() ->
                shown(page.choices(), form.with(Refusal.tooManyCodes()), HttpStatus.TOO_MANY_REQUESTS, locale);
        };
    }

    /** A trial that is right to its end says what would have been done. */
    private ModelAndView tried(
            Optional<UnprovenPress> unproven, BookPage page, DetailsForm form, HttpServletRequest request) {
        var locale = LocaleContextHolder.getLocale();
        var faults = form.faults(page.guest(), page.practice().dayOf(clock.instant()));
        if (!faults.isEmpty()) return faulty(faults, page, form, locale);
        if (!page.canPress()) return unchosen(page, form, locale);
        return unproven.map(press -> SeeOther.to(proof.tryOut(press, request).address()))
                .orElseGet(() -> new ModelAndView("patient/tried", page.model(form, locale)));
    }

    private ModelAndView sent(BookingRequest request, BookPage page, DetailsForm form, Locale locale) {
        return switch (appointments.request(request)) {
            case BookingOutcome.Kept kept ->
                SeeOther.to(site.address() + "/visits/" + kept.appointment().id());
            case BookingOutcome.KeyUsed used -> refused(used, page, form.anew(), locale);
            case BookingOutcome refused -> refused(refused, page, form, locale);
        };
    }

    private ModelAndView refused(BookingOutcome outcome, BookPage page, DetailsForm form, Locale locale) {
        var refusal = Refusal.of(outcome, new DateWords(locale, page.practice().zone()));
        return shown(page.choices(), form.with(refusal), HttpStatus.CONFLICT, locale);
    }

    private ModelAndView unchosen(BookPage page, DetailsForm form, Locale locale) {
        var refusal = Refusal.noneChosen(site.near(page));
        return shown(page.choices(), form.with(refusal), HttpStatus.UNPROCESSABLE_CONTENT, locale);
    }

    private ModelAndView shown(Choices choices, DetailsForm form, HttpStatus status, Locale locale) {
        return site.page(choices)
                .map(page -> new ModelAndView("patient/book", page.model(form, locale), status))
                .orElseGet(() -> closed(status));
    }

    private ModelAndView closed(HttpStatus status) {
        return new ModelAndView("patient/closed", Map.of("practice", site.practice()), status);
    }
}
