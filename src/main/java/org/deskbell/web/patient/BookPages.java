package org.deskbell.web.patient;

import java.util.Locale;
import java.util.Map;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.web.RegistrationAnswers;
import org.deskbell.web.RegistrationCheck;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Booking a visit: the steps, and the press that books. */
@Controller
class BookPages {
    private final PatientSite site;
    private final OnlineAppointments appointments;

    BookPages(PatientSite site, OnlineAppointments appointments) {
        this.site = site;
        this.appointments = appointments;
    }

    @GetMapping("/p/{practice}")
    ModelAndView steps(@RequestParam Map<String, String> query, Locale locale) {
        return shown(Choices.of(query), DetailsForm.blank(), HttpStatus.OK, locale);
    }

    /** Whoever reloads the address that the form was sent to begins at the first step. */
    @GetMapping("/p/{practice}/visits")
    ModelAndView begin() {
        return seeOther("");
    }

    @PostMapping("/p/{practice}/visits")
    ModelAndView book(@RequestParam Map<String, String> typed, Locale locale) {
        var answers = RegistrationAnswers.typed(typed);
        var choices = Choices.of(typed);
        var form = DetailsForm.typed(answers, typed.getOrDefault("message", ""), typed.getOrDefault("key", ""));
        return switch (form.read(site.today())) {
            case RegistrationCheck.Outcome.Faulty(var faults) ->
                shown(choices, form.with(faults), HttpStatus.UNPROCESSABLE_CONTENT, locale);
            case RegistrationCheck.Outcome.Good(var registration) ->
                form.request(choices, registration)
                        .map(request -> sent(request, choices, form, locale))
                        .orElseGet(() -> unchosen(choices, form, locale));
        };
    }

    private ModelAndView sent(BookingRequest request, Choices choices, DetailsForm form, Locale locale) {
        return switch (appointments.request(request)) {
            case BookingOutcome.Kept(var visit) -> seeOther("/visits/" + visit.id());
            case BookingOutcome.SlotTaken(var nearest) ->
                shown(choices, form.with(OtherTimes.gone(nearest)), HttpStatus.CONFLICT, locale);
            case BookingOutcome.NotOffered(var nearest) ->
                shown(choices, form.with(OtherTimes.notOffered(nearest)), HttpStatus.CONFLICT, locale);
            case BookingOutcome.KeyUsed() -> shown(choices, form.anew(), HttpStatus.CONFLICT, locale);
            case BookingOutcome.Closed() -> closed(HttpStatus.CONFLICT);
        };
    }

    private ModelAndView unchosen(Choices choices, DetailsForm form, Locale locale) {
        var others = OtherTimes.noneChosen(site.near(choices));
        return shown(choices, form.with(others), HttpStatus.UNPROCESSABLE_CONTENT, locale);
    }

    private ModelAndView shown(Choices choices, DetailsForm form, HttpStatus status, Locale locale) {
        return site.page(choices)
                .map(page -> new ModelAndView("patient/book", page.model(form, locale), status))
                .orElseGet(() -> closed(status));
    }

    private ModelAndView closed(HttpStatus status) {
        return new ModelAndView("patient/closed", Map.of("practice", site.practice()), status);
    }

    private ModelAndView seeOther(String below) {
        var page = new RedirectView("/p/" + site.practice().slug() + below);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        page.setExposeModelAttributes(false);
        return new ModelAndView(page);
    }
}
