package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deskbell.availability.Slot;
import org.deskbell.booking.Audience;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.HoldRequest;
import org.deskbell.booking.Holds;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.Visit;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Booking for several people: who comes for what, a time that suits all, the press that keeps it, and the press that books. */
@Controller
class PartyPages {
    private final PartySite site;
    private final Calendars calendars;
    private final OnlineAppointments appointments;
    private final Holds holds;
    private final OwnTimes ownTimes;
    private final Guests guests;
    private final ContactProof proof;

    PartyPages(
            PartySite site,
            Calendars calendars,
            OnlineAppointments appointments,
            Holds holds,
            OwnTimes ownTimes,
            Guests guests,
            ContactProof proof) {
        this.site = site;
        this.calendars = calendars;
        this.appointments = appointments;
        this.holds = holds;
        this.ownTimes = ownTimes;
        this.guests = guests;
        this.proof = proof;
    }

    @GetMapping("/p/{practice}/party")
    ModelAndView steps(@RequestParam Map<String, String> query, HttpServletRequest request, Locale locale) {
        var choices = PartyChoices.of(query);
        var form = Carried.in(request, PartyForm.class)
                .or(() -> Drafts.in(request, PartyForm.class))
                .or(() -> resumed(choices, request))
                .orElseGet(() -> PartyForm.typed(Map.of()));
        return ownTimes.said(shown(choices, form, HttpStatus.OK, locale), choices.when());
    }

    private Optional<PartyForm> resumed(PartyChoices choices, HttpServletRequest request) {
        return site.isSignedInFor(choices)
                ? Carried.kept(request, PartyForm.class, choices.people())
                : Optional.empty();
    }

    /** What was typed waits until they have signed in again. */
    private ModelAndView signedOut(PartyPage page, PartyForm form, HttpServletRequest request, Locale locale) {
        Carried.keep(request, form, page.choices().people());
        return shown(page.choices(), form, HttpStatus.CONFLICT, locale);
    }

    private ModelAndView shown(PartyChoices choices, PartyForm form, HttpStatus status, Locale locale) {
        return site.page(choices)
                .map(page -> new ModelAndView("patient/party", page.model(form, locale), status))
                .orElseGet(() -> new ModelAndView("patient/closed", Map.of(), status));
    }

    @PostMapping("/p/{practice}/party/holds")
    ModelAndView hold(@RequestParam Map<String, String> typed, HttpServletRequest request, Locale locale) {
        var choices = PartyChoices.of(typed);
        var form = PartyForm.typed(typed);
        var at = new Query(typed).read("time", When::moment);
        var page = site.page(choices).orElse(null);
        if (page != null && page.isSignedOut()) return signedOut(page, form, request, locale);
        if (page == null || page.calendar() == null || at == null)
            return shown(choices, form, HttpStatus.UNPROCESSABLE_CONTENT, locale);
        var slots = site.at(page, at);
        if (slots.isEmpty()) return gone(page, form, locale);
        var kept = holds.holdAll(wishes(page, slots), choices.holds().isEmpty() ? ownTimes.ids() : choices.holds());
        if (kept.isEmpty()) return gone(page, form, locale);
        Carried.on(request, form);
        var when = choices.when().held(slots.getFirst(), kept.getFirst());
        var then = choices.held(when, kept.subList(1, kept.size()));
        return ownTimes.keep(kept, SeeOther.to(site.address(), then.named(), "now"));
    }

    private static List<HoldRequest> wishes(PartyPage page, List<Slot> slots) {
        return IntStream.range(0, slots.size())
                .mapToObj(i -> wish(page.coming().get(i), slots.get(i)))
                .toList();
    }

    private static HoldRequest wish(PartyPage.Coming one, Slot slot) {
        return new HoldRequest(
                one.type().id(), slot.provider(), slot.startsAt(), Audience.of(one.person()), null, null);
    }

    private ModelAndView gone(PartyPage page, PartyForm form, Locale locale) {
        var refusal = Refusal.time("patient.gone", site.near(page));
        return shown(page.choices(), form.with(refusal), HttpStatus.CONFLICT, locale);
    }

    @GetMapping({"/p/{practice}/party/visits", "/p/{practice}/party/holds"})
    ModelAndView begin() {
        return SeeOther.to(site.address());
    }

    @PostMapping("/p/{practice}/party/visits")
    ModelAndView book(@RequestParam Map<String, String> typed, HttpServletRequest request, Locale locale) {
        var choices = PartyChoices.of(typed);
        var form = PartyForm.typed(typed);
        var page =
                site.page(choices).map(drawn -> site.asTold(drawn, form.key())).orElse(null);
        if (page != null && page.isSignedOut()) return signedOut(page, form, request, locale);
        if (page == null || page.calendar() == null)
            return shown(choices, form, HttpStatus.UNPROCESSABLE_CONTENT, locale);
        var seats = page.coming().stream()
                .map(one -> one.person() == null ? one.seat().withSomebodyNew() : one.seat())
                .toList();
        return switch (form.read(seats, calendars.today())) {
            case PartyForm.Faulty(var faults) ->
                shown(choices, form.with(faults), HttpStatus.UNPROCESSABLE_CONTENT, locale);
            case PartyForm.Good(var people) ->
                page.canPress() ? right(page, own(people), form, request) : gone(page, form, locale);
        };
    }

    private ModelAndView right(PartyPage page, List<Visit.Who> people, PartyForm form, HttpServletRequest request) {
        return unproven(page, people, form)
                .map(press -> asked(press, page, form, request))
                .orElseGet(() -> sent(page, people, form, LocaleContextHolder.getLocale()));
    }

    /** The press as it waits for a code, if those who register have to show one. */
    private Optional<UnprovenPress> unproven(PartyPage page, List<Visit.Who> people, PartyForm form) {
        var button = page.answer().isRequest() ? "patient.party.send" : "patient.party.book";
        return proof.newcomer(people)
                .filter(who -> !appointments.wasAsked(form.key()))
                .map(who -> UnprovenPress.of(UnprovenPress.Of.PARTY, form.key(), form.typed(), button, who));
    }

    private ModelAndView asked(UnprovenPress press, PartyPage page, PartyForm form, HttpServletRequest request) {
        var locale = LocaleContextHolder.getLocale();
        return switch (proof.ask(press, request)) {
            case ContactProof.Waits(var address) -> SeeOther.to(address);
            case ContactProof.NoWay(var fault) ->
                shown(page.choices(), form.with(List.of(fault)), HttpStatus.UNPROCESSABLE_CONTENT, locale);
            case ContactProof.TooMany() ->
                shown(page.choices(), form.with(Refusal.tooManyCodes()), HttpStatus.TOO_MANY_REQUESTS, locale);
        };
    }

    private List<Visit.Who> own(List<Visit.Who> people) {
        return people.stream().map(guests.at(null)::own).toList();
    }

    private ModelAndView sent(PartyPage page, List<Visit.Who> people, PartyForm form, Locale locale) {
        var request = new BookingRequest(visits(page, people, form), form.key(), null);
        return switch (appointments.request(request)) {
            case BookingOutcome.Kept kept ->
                SeeOther.to("/p/" + page.practice().slug() + "/visits/"
                        + kept.appointment().id());
            case BookingOutcome.SlotTaken _, BookingOutcome.NotOffered _ -> gone(page, form, locale);
            case BookingOutcome.KeyUsed used -> refused(used, page, form.anew(), locale);
            case BookingOutcome refused -> refused(refused, page, form, locale);
        };
    }

    private static List<Visit> visits(PartyPage page, List<Visit.Who> people, PartyForm form) {
        var visits = new ArrayList<Visit>();
        var kept = page.choices().holds();
        for (var i = 0; i < people.size(); i++) {
            var one = page.coming().get(i);
            var slot = Objects.requireNonNull(one.slot());
            var hold = kept.size() == people.size() ? kept.get(i) : null;
            visits.add(new Visit(one.type().id(), slot.provider(), slot.startsAt(), people.get(i), form.words(), hold));
        }
        return visits;
    }

    private ModelAndView refused(BookingOutcome outcome, PartyPage page, PartyForm form, Locale locale) {
        var refusal = Refusal.of(outcome, new DateWords(locale, page.practice().zone()));
        return shown(page.choices(), form.with(refusal), HttpStatus.CONFLICT, locale);
    }
}
