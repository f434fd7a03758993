package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.availability.Slot;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.Changes;
import org.deskbell.booking.HoldOutcome;
import org.deskbell.booking.HoldRequest;
import org.deskbell.booking.Holds;
import org.deskbell.booking.MoveRequest;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A patient moves a visit: the calendar of the same type, the press that keeps a time, and the press that moves. */
@Controller
class MovePages {
    private final VisitSite site;
    private final PatientSite booking;
    private final Calendars calendars;
    private final OnlineAppointments appointments;
    private final Holds holds;
    private final Changes changes;

    MovePages(
            VisitSite site,
            PatientSite booking,
            Calendars calendars,
            OnlineAppointments appointments,
            Holds holds,
            Changes changes) {
        this.site = site;
        this.booking = booking;
        this.calendars = calendars;
        this.appointments = appointments;
        this.holds = holds;
        this.changes = changes;
    }

    @GetMapping("/p/{practice}/visits/{visit}/move")
    ModelAndView choose(@PathVariable String visit, @RequestParam Map<String, String> query, Locale locale) {
        var page = site.opened(site.visit(visit));
        if (!page.changes().now()) return new ModelAndView("patient/visit", page.model(locale));
        return shown(page(page, query), HttpStatus.OK, locale);
    }

    private static ModelAndView shown(MovePage page, HttpStatus status, Locale locale) {
        return new ModelAndView("patient/move", page.model(locale), status);
    }

    private MovePage page(VisitPage page, Map<String, String> query) {
        var choices = choices(page, query);
        return new MovePage(
                page,
                choices,
                booking.providersOf(page.type()),
                calendars.of(sought(page, choices), choices.when()),
                Answer.to(page.type(), appointments),
                DetailsForm.freshKey(),
                null);
    }

    /** Whoever does not say whom he wants to see stays with the same provider, as long as that one does this. */
    private static Choices choices(VisitPage page, Map<String, String> query) {
        var choices = Choices.of(query);
        if (choices.provider() != null) return choices;
        var same = page.provider().id();
        return page.type().providers().contains(same) ? choices.toProvider(same) : choices.toAnyone();
    }

    private Sought sought(VisitPage page, Choices choices) {
        var here = site.address(page.visit().id());
        return new OneVisit(
                appointments,
                here + "/move",
                here + "/holds",
                choices.whatAndWho(),
                page.type(),
                choices.wanted(),
                site.audience(page.visit()),
                page.visit(),
                List.of());
    }

    /** Whoever reloads the address that a time was sent to chooses one. */
    @GetMapping("/p/{practice}/visits/{visit}/holds")
    ModelAndView begin(@PathVariable String visit) {
        return SeeOther.to(site.address(site.visit(visit).id()) + "/move");
    }

    @PostMapping("/p/{practice}/visits/{visit}/holds")
    ModelAndView hold(@PathVariable String visit, @RequestParam Map<String, String> typed, Locale locale) {
        var moved = site.visit(visit);
        var choices = choices(site.page(moved), typed);
        var at = new Query(typed).read("time", When::moment);
        var move = site.address(moved.id()) + "/move";
        if (at == null) return SeeOther.to(move);
        var wish = new HoldRequest(
                moved.type(),
                choices.wanted(),
                at,
                site.audience(moved),
                choices.when().hold(),
                moved.id());
        return switch (holds.hold(wish)) {
            case HoldOutcome.Held(var hold, var slot, var _) ->
                SeeOther.to(
                        move, choices.with(chosen(choices.when(), slot, hold)).named(), "confirm");
            case HoldOutcome refused ->
                shown(page(site.page(moved), typed).with(Refusal.of(refused)), HttpStatus.CONFLICT, locale);
        };
    }

    /** A time that overlaps that of the visit is kept by the visit itself: there is no hold to name. */
    private When chosen(When when, Slot slot, OnlineAppointment.Id hold) {
        return holds.find(hold).isPresent() ? when.held(slot, hold) : when.toTime(slot);
    }

    @PostMapping("/p/{practice}/visits/{visit}/move")
    ModelAndView move(
            @PathVariable String visit,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            Locale locale) {
        var moved = site.visit(visit);
        var choices = choices(site.page(moved), typed);
        var at = choices.when().at();
        var here = site.address(moved.id());
        if (at == null) return SeeOther.to(here + "/move");
        var key = typed.getOrDefault("key", "");
        var outcome = changes.move(new MoveRequest(
                moved.id(),
                choices.wanted(),
                at,
                choices.when().hold(),
                key.length() == 36 ? key : DetailsForm.freshKey(),
                new Actor.Patient(moved.patient().value())));
        if (!(outcome instanceof BookingOutcome.Kept))
            return refused(outcome, site.page(site.visit(visit)), typed, locale);
        Carried.on(request, Deed.MOVED);
        return SeeOther.to(here);
    }

    /** Where another time can help the calendar is shown again, else the visit. */
    private ModelAndView refused(BookingOutcome outcome, VisitPage page, Map<String, String> typed, Locale locale) {
        var refusal = Refusal.of(outcome, new DateWords(locale, page.practice().zone()));
        return page.changes().now()
                ? shown(page(page, typed).with(refusal), HttpStatus.CONFLICT, locale)
                : new ModelAndView("patient/visit", page.with(refusal).model(locale), HttpStatus.CONFLICT);
    }
}
