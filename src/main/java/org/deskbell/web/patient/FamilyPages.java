package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.access.Limit;
import org.deskbell.access.Tries;
import org.deskbell.booking.Newcomers;
import org.deskbell.patients.Family;
import org.deskbell.patients.Registration;
import org.deskbell.patients.Relation;
import org.deskbell.practice.Practices;
import org.deskbell.web.RegistrationAnswers;
import org.deskbell.web.RegistrationCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adding somebody to the account that is signed in; nothing is booked by that. */
@Controller
class FamilyPages {
    private static final String PAGE = "patient/account-person";

    private final SignedInPatient signedIn;
    private final Newcomers newcomers;
    private final ContactProof proof;
    private final Tries tries;
    private final Practices practices;
    private final Clock clock;

    FamilyPages(
            SignedInPatient signedIn,
            Newcomers newcomers,
            ContactProof proof,
            Tries tries,
            Practices practices,
            Clock clock) {
        this.signedIn = signedIn;
        this.newcomers = newcomers;
        this.proof = proof;
        this.tries = tries;
        this.practices = practices;
        this.clock = clock;
    }

    @GetMapping("/p/{practice}/account/people")
    ModelAndView ask(HttpServletRequest request, HttpServletResponse response) {
        var typed = Carried.in(request, Filled.class);
        return signedIn.find()
                .map(family -> shown(typed.orElseGet(() -> begun(family)), HttpStatus.OK, response))
                .orElseGet(this::toSignIn);
    }

    /** A family shares telephone, mail and home, mostly. */
    private static Filled begun(Family family) {
        var typed = new HashMap<String, String>();
        family.people().stream().findFirst().map(first -> first.who()).ifPresent(who -> {
            put(typed, "lastName", who.name().last());
            put(typed, "mobile", who.contact().mobile());
            put(typed, "email", who.contact().email());
            put(typed, "address.street", who.address().street());
            put(typed, "address.city", who.address().city());
            put(typed, "address.region", who.address().region());
            put(typed, "address.postcode", who.address().postcode());
        });
        return Filled.with(typed);
    }

    private static void put(Map<String, String> typed, String field, @Nullable String value) {
        if (value != null) typed.put(field, value);
    }

    @PostMapping("/p/{practice}/account/people")
    ModelAndView add(
            @RequestParam Map<String, String> typed, HttpServletRequest request, HttpServletResponse response) {
        return signedIn.find()
                .map(family -> added(family, Filled.with(typed), request, response))
                .orElseGet(this::toSignIn);
    }

    private ModelAndView added(Family family, Filled form, HttpServletRequest request, HttpServletResponse response) {
        var relation = relation(form.value("relation"));
        if (relation.isEmpty())
            return shown(form.wrong("relation", "account.needed.relation"), HttpStatus.UNPROCESSABLE_CONTENT, response);
        var today = practices.current().dayOf(clock.instant());
        return switch (RegistrationCheck.read(RegistrationAnswers.typed(form.typed()), today)) {
            case RegistrationCheck.Outcome.Faulty(var faults) ->
                shown(form.wrong(faults), HttpStatus.UNPROCESSABLE_CONTENT, response);
            case RegistrationCheck.Outcome.Good(var registration) ->
                right(registration.in(family.account(), relation.get()), form, request, response);
        };
    }

    private static Optional<Relation> relation(String typed) {
        for (var relation : Relation.values()) if (relation.name().equals(typed)) return Optional.of(relation);
        return Optional.empty();
    }

    private ModelAndView right(
            Registration person, Filled form, HttpServletRequest request, HttpServletResponse response) {
        var key = DetailsForm.key(form.typed());
        return unproven(person, key, form)
                .map(press -> asked(press, form, request, response))
                .orElseGet(() -> register(person, key, form, response));
    }

    /** The press as it waits for a code, if letters to who is added would go where none was shown yet. */
    private Optional<UnprovenPress> unproven(Registration person, String key, Filled form) {
        return proof.newcomer(person)
                .filter(who -> !newcomers.wasRegistered(key))
                .map(who -> UnprovenPress.of(UnprovenPress.Of.PERSON, key, form.typed(), "account.add.save", who));
    }

    private ModelAndView asked(
            UnprovenPress press, Filled form, HttpServletRequest request, HttpServletResponse response) {
        return switch (proof.ask(press, request)) {
            case ContactProof.Waits(var address) -> Onward.seeOther(address);
            case ContactProof.NoWay(var fault) ->
                shown(form.wrong(List.of(fault)), HttpStatus.UNPROCESSABLE_CONTENT, response);
            case ContactProof.TooMany() ->
                shown(form.refused("account.tooMany.codes"), HttpStatus.TOO_MANY_REQUESTS, response);
        };
    }

    /** Pressing twice adds once, and counts once. */
    private ModelAndView register(Registration person, String key, Filled form, HttpServletResponse response) {
        var account = String.valueOf(person.account());
        if (!newcomers.wasRegistered(key) && !tries.allow(Limit.PEOPLE_ADDED_TO_ACCOUNT, account))
            return shown(form.refused("account.tooMany.people"), HttpStatus.TOO_MANY_REQUESTS, response);
        return newcomers
                .register(person, key)
                .map(added -> Onward.seeOther(site() + "/account#person-" + added.id()))
                .orElseGet(() -> shown(form.anew().refused("account.sentBefore"), HttpStatus.CONFLICT, response));
    }

    private ModelAndView shown(Filled form, HttpStatus status, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var key = DetailsForm.key(form.typed());
        var page = Map.of("form", form, "key", key, "site", site(), "relations", Relation.values());
        return new ModelAndView(PAGE, page, status);
    }

    private ModelAndView toSignIn() {
        return Onward.seeOther(site() + "/sign-in");
    }

    private String site() {
        return "/p/" + practices.current().slug();
    }
}
