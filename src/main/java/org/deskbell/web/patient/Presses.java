package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes a press that waited once more, or leads back to what was typed with it. */
@Component
class Presses {
    private final PatientSite site;
    private final BookPages visits;
    private final PartyPages parties;
    private final WaitlistPages wishes;
    private final FamilyPages families;

    Presses(PatientSite site, BookPages visits, PartyPages parties, WaitlistPages wishes, FamilyPages families) {
        this.site = site;
        this.visits = visits;
        this.parties = parties;
        this.wishes = wishes;
        this.families = families;
    }

    /** Now that the code was shown. */
    ModelAndView again(UnprovenPress press, HttpServletRequest request, HttpServletResponse response) {
        var locale = LocaleContextHolder.getLocale();
        return switch (press.of()) {
            case VISIT -> visits.proven(press, request, locale);
            case PARTY -> parties.book(press.typed(), request, locale);
            case WISH -> wishes.join(press.typed(), request, locale);
            case PERSON -> families.add(press.typed(), request, response);
        };
    }

    /** Back to the form, at the contact to which the code went. */
    ModelAndView backTo(UnprovenPress press, HttpServletRequest request) {
        Carried.on(request, form(press));
        var place = press.isMail() ? "email" : "mobile";
        return switch (press.of()) {
            case VISIT ->
                SeeOther.to(site.address(), Choices.typed(press.typed()).named(), place);
            case PARTY ->
                SeeOther.to(
                        site.address() + "/party",
                        PartyChoices.of(press.typed()).named(),
                        place);
            case WISH -> SeeOther.to(site.address() + "/waitlist", wish(press.typed()), place);
            case PERSON -> SeeOther.to(site.address() + "/account/people#" + place);
        };
    }

    private static Object form(UnprovenPress press) {
        return switch (press.of()) {
            case PARTY -> PartyForm.typed(press.typed());
            case PERSON -> Filled.with(press.typed());
            case VISIT, WISH -> DetailsForm.typed(press.typed());
        };
    }

    private static Map<String, String> wish(Map<String, String> typed) {
        return Query.joined(Choices.typed(typed).named(), new TreeMap<>(new WishForm(typed).days()));
    }
}
