package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.deskbell.audit.Actor;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.Changes;
import org.deskbell.booking.OnlineAppointment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A patient cancels a visit, or all that were booked together, and takes it back: pages show, presses act. */
@Controller
class CancelPages {
    private final VisitSite site;
    private final Changes changes;

    CancelPages(VisitSite site, Changes changes) {
        this.site = site;
        this.changes = changes;
    }

    @GetMapping("/p/{practice}/visits/{visit}/cancellation")
    ModelAndView ask(@PathVariable String visit, Locale locale) {
        return asked("patient/cancel", visit, locale);
    }

    @GetMapping("/p/{practice}/visits/{visit}/party/cancellation")
    ModelAndView askForAll(@PathVariable String visit, Locale locale) {
        return asked("patient/cancel-all", visit, locale);
    }

    /** What cannot be cancelled is shown, with the reason. */
    private ModelAndView asked(String template, String visit, Locale locale) {
        var page = site.opened(site.visit(visit));
        return new ModelAndView(page.changes().now() ? template : "patient/visit", page.model(locale));
    }

    @PostMapping("/p/{practice}/visits/{visit}/cancellation")
    ModelAndView cancel(@PathVariable String visit, HttpServletRequest request, Locale locale) {
        var cancelled = site.visit(visit);
        var outcome = changes.cancel(cancelled.id(), "", by(cancelled));
        tell(Deed.CANCELLED, outcome, request);
        return answer(cancelled, outcome, locale);
    }

    @PostMapping("/p/{practice}/visits/{visit}/party/cancellation")
    ModelAndView cancelAll(@PathVariable String visit, HttpServletRequest request, Locale locale) {
        var first = site.visit(visit);
        var all = Stream.concat(Stream.of(first), site.others(first).stream())
                .filter(OnlineAppointment::occupiesTime)
                .map(OnlineAppointment::id)
                .toList();
        if (all.isEmpty()) return SeeOther.to(site.address(first.id()));
        var outcome = changes.cancelAll(all);
        tell(Deed.ALL_CANCELLED, outcome, request);
        return answer(first, outcome, locale);
    }

    /** Whoever reloads the address that the press was sent to sees the visit. */
    @GetMapping("/p/{practice}/visits/{visit}/restoration")
    ModelAndView visit(@PathVariable String visit) {
        return SeeOther.to(site.address(site.visit(visit).id()));
    }

    @PostMapping("/p/{practice}/visits/{visit}/restoration")
    ModelAndView restore(
            @PathVariable String visit,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            Locale locale) {
        var cancelled = site.visit(visit);
        var named = key.length() == 36 ? key : DetailsForm.freshKey();
        var outcome = changes.restore(cancelled.id(), named, by(cancelled));
        tell(Deed.RESTORED, outcome, request);
        return answer(cancelled, outcome, locale);
    }

    private static Actor by(OnlineAppointment visit) {
        return new Actor.Patient(visit.patient().value());
    }

    /** The page that follows says once what has been done. */
    private static void tell(Deed deed, BookingOutcome outcome, HttpServletRequest request) {
        if (outcome instanceof BookingOutcome.Kept) Carried.on(request, deed);
    }

    private ModelAndView answer(OnlineAppointment visit, BookingOutcome outcome, Locale locale) {
        if (outcome instanceof BookingOutcome.Kept) return SeeOther.to(site.address(visit.id()));
        var page = site.page(site.visit(visit.id().toString()));
        var refusal = Refusal.of(outcome, new DateWords(locale, page.practice().zone()));
        return new ModelAndView("patient/visit", page.with(refusal).model(locale), HttpStatus.CONFLICT);
    }
}
