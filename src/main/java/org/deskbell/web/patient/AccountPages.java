package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deskbell.access.Accounts;
import org.deskbell.access.PasswordFault;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.Family;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Providers;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** My visits: the people of the account that is signed in, and its password. */
@Controller
class AccountPages {
    private static final int MOST_EARLIER = 20;

    private final SignedInPatient signedIn;
    private final Accounts accounts;
    private final OnlineAppointments appointments;
    private final AppointmentTypes types;
    private final Providers providers;
    private final Practices practices;
    private final OwnLooks looks;
    private final Clock clock;

    AccountPages(
            SignedInPatient signedIn,
            Accounts accounts,
            OnlineAppointments appointments,
            AppointmentTypes types,
            Providers providers,
            Practices practices,
            OwnLooks looks,
            Clock clock) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.appointments = appointments;
        this.types = types;
        this.providers = providers;
        this.practices = practices;
        this.looks = looks;
        this.clock = clock;
    }

    @GetMapping("/p/{practice}/account")
    ModelAndView show(Locale locale, HttpServletResponse response) {
        return signedIn.find().map(family -> shown(family, locale, response)).orElseGet(this::toSignIn);
    }

    private ModelAndView shown(Family family, Locale locale, HttpServletResponse response) {
        var people = family.people().stream().map(this::person).toList();
        looks.at(family);
        var page = new AccountPage(people, accounts.hasPassword(family.account()));
        var words = new DateWords(locale, practices.current().zone());
        return kept(response, "patient/account", Map.of("page", page, "words", words));
    }

    private AccountPage.Person person(OnlinePatient patient) {
        var visits = appointments.of(patient.id());
        var coming = visits.stream().filter(this::isToCome).toList();
        var others = visits.stream()
                .filter(visit -> !isToCome(visit))
                .sorted(Comparator.comparing(OnlineAppointment::startsAt).reversed())
                .limit(MOST_EARLIER)
                .toList();
        return new AccountPage.Person(patient, inWords(coming), inWords(others));
    }

    private boolean isToCome(OnlineAppointment visit) {
        return visit.occupiesTime() && visit.endsAt().isAfter(clock.instant());
    }

    private List<AccountPage.Visit> inWords(List<OnlineAppointment> visits) {
        return visits.stream()
                .map(visit -> new AccountPage.Visit(
                        visit,
                        visit.statusAt(clock.instant()),
                        types.get(visit.type()).named(),
                        providers
                                .find(visit.provider())
                                .map(provider -> provider.name())
                                .orElse("")))
                .toList();
    }

    @GetMapping("/p/{practice}/account/password")
    ModelAndView askForPassword(HttpServletResponse response) {
        return signedIn.find()
                .map(family -> password(family, Filled.BLANK, HttpStatus.OK, response))
                .orElseGet(this::toSignIn);
    }

    @PostMapping("/p/{practice}/account/password")
    ModelAndView setPassword(@RequestParam Map<String, String> typed, HttpServletResponse response) {
        return signedIn.find().map(family -> set(family, typed, response)).orElseGet(this::toSignIn);
    }

    private ModelAndView set(Family family, Map<String, String> typed, HttpServletResponse response) {
        var password = typed.getOrDefault("password", "");
        var fault = PasswordFault.of(password);
        if (fault.isPresent()) {
            var wrong = Filled.BLANK.wrong(
                    "password", fault.get() == PasswordFault.LONG ? "account.long" : "account.short");
            return password(family, wrong, HttpStatus.UNPROCESSABLE_CONTENT, response);
        }
        accounts.setPassword(family.account(), password);
        signedIn.begin(family.account(), response);
        return Onward.seeOther(site() + "/account?saved");
    }

    private ModelAndView password(Family family, Filled form, HttpStatus status, HttpServletResponse response) {
        var handle = accounts.contacts(family.account()).getFirst().value();
        var page = kept(
                response,
                "patient/account-password",
                Map.of("form", form, "has", accounts.hasPassword(family.account()), "contact", handle));
        page.setStatus(status);
        return page;
    }

    private ModelAndView kept(HttpServletResponse response, String page, Map<String, Object> with) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var model = new HashMap<>(with);
        model.put("site", site());
        return new ModelAndView(page, model);
    }

    private ModelAndView toSignIn() {
        return Onward.seeOther(site() + "/sign-in");
    }

    private String site() {
        return "/p/" + practices.current().slug();
    }
}
