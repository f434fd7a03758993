package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.Waitlist;
import org.deskbell.booking.WaitlistEntry;
import org.deskbell.booking.WaitlistOutcome;
import org.deskbell.booking.WaitlistWish;
import org.deskbell.tenancy.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Waiting for a time to come free: the wish, and the page of the entry, whose address is its secret. */
@Controller
class WaitlistPages {
    private final WaitlistSite site;
    private final Waitlist waitlist;
    private final ContactProof proof;
    private final OwnLooks looks;

    WaitlistPages(WaitlistSite site, Waitlist waitlist, ContactProof proof, OwnLooks looks) {
        this.site = site;
        this.waitlist = waitlist;
        this.proof = proof;
        this.looks = looks;
    }

    @GetMapping("/p/{practice}/waitlist")
    ModelAndView ask(@RequestParam Map<String, String> query, HttpServletRequest request, Locale locale) {
        var choices = Choices.of(query);
        if (choices.isTrial()) return begin();
        var form = Carried.in(request, DetailsForm.class)
                .or(() -> Drafts.in(request, DetailsForm.class))
                .orElseGet(DetailsForm::blank);
        return shown(choices, WishForm.blank(query), form, HttpStatus.OK, locale);
    }

    /** Who tries the site out waits for nothing. */
    private ModelAndView begin() {
        return SeeOther.to(site.start());
    }

    @PostMapping("/p/{practice}/waitlist")
    ModelAndView join(@RequestParam Map<String, String> typed, HttpServletRequest request, Locale locale) {
        var choices = Choices.typed(typed);
        if (choices.isTrial()) return begin();
        var wish = new WishForm(typed);
        var form = DetailsForm.typed(typed);
        return switch (site.read(choices, wish, form)) {
            case WaitlistSite.Faulty(var faults) ->
                shown(choices, wish, form.with(faults), HttpStatus.UNPROCESSABLE_CONTENT, locale);
            case WaitlistSite.Free() -> shown(choices, wish, form, HttpStatus.CONFLICT, locale);
            case WaitlistSite.Good(var asked) ->
                unproven(typed, asked, form)
                        .map(press -> asked(press, choices, form, request))
                        .orElseGet(() -> joined(asked, choices, wish, form));
        };
    }

    /** The wish as it waits for a code, if whoever registers with it has to show one. */
    private Optional<UnprovenPress> unproven(Map<String, String> typed, WaitlistWish asked, DetailsForm form) {
        return proof.newcomer(List.of(asked.who()))
                .filter(who -> !waitlist.wasAsked(form.key()))
                .map(who -> UnprovenPress.of(UnprovenPress.Of.WISH, form.key(), typed, "patient.wait.press", who));
    }

    private ModelAndView asked(UnprovenPress press, Choices choices, DetailsForm form, HttpServletRequest request) {
        var wish = new WishForm(press.typed());
        var locale = LocaleContextHolder.getLocale();
        return switch (proof.ask(press, request)) {
            case ContactProof.Waits(var address) -> SeeOther.to(address);
            case ContactProof.NoWay(var fault) ->
                shown(choices, wish, form.with(List.of(fault)), HttpStatus.UNPROCESSABLE_CONTENT, locale);
            case ContactProof.TooMany() ->
                shown(choices, wish, form.with(Refusal.tooManyCodes()), HttpStatus.TOO_MANY_REQUESTS, locale);
        };
    }

    private ModelAndView joined(WaitlistWish asked, Choices choices, WishForm wish, DetailsForm form) {
        return switch (waitlist.join(asked, form.key())) {
            case WaitlistOutcome.Joined(var entry) -> SeeOther.to(site.address(entry.id()));
            case WaitlistOutcome.KeyUsed() -> refused(choices, wish, form.anew().with(Refusal.otherWish()));
            case WaitlistOutcome.SignedOut() -> refused(choices, wish, form.with(Refusal.signedOut()));
        };
    }

    private ModelAndView refused(Choices choices, WishForm wish, DetailsForm form) {
        return shown(choices, wish, form, HttpStatus.CONFLICT, LocaleContextHolder.getLocale());
    }

    private ModelAndView shown(Choices choices, WishForm wish, DetailsForm form, HttpStatus status, Locale locale) {
        return site.page(choices, wish)
                .map(page -> new ModelAndView("patient/waitlist", page.model(form, locale), status)
                        .addObject("told", status == HttpStatus.CONFLICT))
                .orElseGet(() -> new ModelAndView("patient/closed", Map.of(), status));
    }

    @GetMapping("/p/{practice}/waitlist/{entry}")
    ModelAndView entry(@PathVariable String entry, Locale locale) {
        var waiting = get(entry);
        looks.at(waiting);
        return shown(waiting, null, HttpStatus.OK, locale);
    }

    private ModelAndView shown(
            WaitlistEntry entry, @Nullable BookingOutcome refused, HttpStatus status, Locale locale) {
        return new ModelAndView(
                "patient/waiting", site.page(entry, refused, locale).model(locale), status);
    }

    /** Whoever reloads the address that the press was sent to sees the entry. */
    @GetMapping("/p/{practice}/waitlist/{entry}/acceptance")
    ModelAndView offered(@PathVariable String entry) {
        return SeeOther.to(site.address(get(entry).id()));
    }

    @PostMapping("/p/{practice}/waitlist/{entry}/acceptance")
    ModelAndView take(@PathVariable String entry, @RequestParam(defaultValue = "") String key, Locale locale) {
        var offered = get(entry);
        var outcome = waitlist.take(offered.id(), key.length() == 36 ? key : DetailsForm.freshKey());
        return outcome instanceof BookingOutcome.Kept kept
                ? SeeOther.to(site.visit(kept.appointment().id()))
                : shown(get(entry), outcome, HttpStatus.CONFLICT, locale);
    }

    @PostMapping("/p/{practice}/waitlist/{entry}/refusal")
    ModelAndView decline(@PathVariable String entry) {
        var offered = get(entry);
        waitlist.decline(offered.id(), by(offered));
        return SeeOther.to(site.address(offered.id()));
    }

    @PostMapping("/p/{practice}/waitlist/{entry}/departure")
    ModelAndView leave(@PathVariable String entry) {
        var left = get(entry);
        waitlist.leave(left.id(), by(left));
        return SeeOther.to(site.address(left.id()));
    }

    private static Actor by(WaitlistEntry entry) {
        return new Actor.Patient(entry.patient().value());
    }

    private WaitlistEntry get(String id) {
        try {
            return waitlist.get(new WaitlistEntry.Id(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            throw new NotFound("waitlist entry");
        }
    }
}
