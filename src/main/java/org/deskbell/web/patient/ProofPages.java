package org.deskbell.web.patient;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.deskbell.access.Accounts;
import org.deskbell.access.CodeAnswered;
import org.deskbell.access.Proven;
import org.deskbell.patients.Families;
import org.deskbell.web.Me;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Where somebody shows the code that was sent to him, or to whom he registers; the right one signs him in, unless he is, and his
 * last press goes through. The time that is kept for him stays so, and what he typed.
 */
@Controller
class ProofPages {
    private final ProofSite site;
    private final ContactProof proof;
    private final Accounts accounts;
    private final Families families;
    private final SignedInPatient signedIn;
    private final Presses presses;

    ProofPages(
            ProofSite site,
            ContactProof proof,
            Accounts accounts,
            Families families,
            SignedInPatient signedIn,
            Presses presses) {
        this.site = site;
        this.proof = proof;
        this.accounts = accounts;
        this.families = families;
        this.signedIn = signedIn;
        this.presses = presses;
    }

    @GetMapping("/p/{practice}/proof/{key}")
    ModelAndView ask(@PathVariable String key, HttpServletRequest request) {
        return UnprovenPress.find(request, key)
                .map(press -> isWaiting(press) ? shown(press, Filled.BLANK, HttpStatus.OK) : onward(press, request))
                .orElseGet(() -> over(request));
    }

    /** Whether a code is still to be shown: not for what has been proven since, nor once nobody is signed in to whom it adds. */
    private boolean isWaiting(UnprovenPress press) {
        var isLeft = signedIn.find()
                .map(family -> !accounts.contacts(family.account()).contains(press.contact()))
                .orElse(press.of() != UnprovenPress.Of.PERSON);
        return press.done() == null && (isTrial(press) || isLeft);
    }

    private ModelAndView onward(UnprovenPress press, HttpServletRequest request) {
        return press.done() == null ? presses.backTo(press, request) : SeeOther.to(press.done());
    }

    /** What was typed is not known here any more. */
    private ModelAndView over(HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("proofOver", true);
        return SeeOther.to(site.start());
    }

    /** Back to what was typed, to mend it. */
    @GetMapping("/p/{practice}/proof/{key}/details")
    ModelAndView mend(@PathVariable String key, HttpServletRequest request) {
        return UnprovenPress.find(request, key)
                .map(press -> onward(press, request))
                .orElseGet(() -> over(request));
    }

    @PostMapping("/p/{practice}/proof/{key}/codes")
    ModelAndView sendAnother(@PathVariable String key, HttpServletRequest request) {
        return UnprovenPress.find(request, key)
                .filter(this::isWaiting)
                .filter(press -> !isTrial(press))
                .map(press -> sentAnother(press, request))
                .orElseGet(() -> ask(key, request));
    }

    private ModelAndView sentAnother(UnprovenPress press, HttpServletRequest request) {
        return switch (proof.send(press, request)) {
            case ContactProof.Waits(var address) -> SeeOther.to(address);
            case ContactProof.NoWay(var fault) ->
                shown(press, Filled.BLANK.refused(fault.key()), HttpStatus.UNPROCESSABLE_CONTENT);
            case ContactProof.TooMany() ->
                shown(press, Filled.BLANK.refused("account.tooMany.codes"), HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/p/{practice}/proof/{key}")
    ModelAndView answer(
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        return ContactProof.oneByOne(
                request,
                () -> UnprovenPress.find(request, key)
                        .map(press -> isWaiting(press)
                                ? answered(press, Filled.with(typed), request, response)
                                : onward(press, request))
                        .orElseGet(() -> over(request)));
    }

    private ModelAndView answered(
            UnprovenPress press, Filled form, HttpServletRequest request, HttpServletResponse response) {
        var handle = press.handle();
        if (handle == null) return isTrial(press) ? presses.again(press, request, response) : over(request);
        var code = form.value("code").replaceAll("[\\s-]", "");
        if (!code.matches("[0-9]{6}"))
            return shown(press, form.wrong("code", "account.needed.code"), HttpStatus.UNPROCESSABLE_CONTENT);
        return switch (accounts.answer(handle, code, request.getRemoteAddr())) {
            case CodeAnswered.Right(var proven) -> {
                keep(proven, press, response);
                yield done(press, presses.again(press, request, response), request);
            }
            case CodeAnswered.Wrong() ->
                shown(press, form.refused("account.wrong.code"), HttpStatus.UNPROCESSABLE_CONTENT);
            case CodeAnswered.TooMany() ->
                shown(press, form.refused("account.tooMany.answers"), HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    /** It becomes one of the account that is signed in; else it opens one, as signing in does. */
    private void keep(Proven proven, UnprovenPress press, HttpServletResponse response) {
        signedIn.find()
                .ifPresentOrElse(
                        family -> accounts.prove(family.account(), proven),
                        () -> signedIn.begin(families.enter(proven, press.born()), response));
    }

    /** Whoever presses twice is led to where the first press led. */
    private static ModelAndView done(UnprovenPress press, ModelAndView page, HttpServletRequest request) {
        if (page.getView() instanceof RedirectView there && there.getUrl() != null)
            press.done(there.getUrl()).keep(request);
        return page.addObject("signedIn", true);
    }

    private static boolean isTrial(UnprovenPress press) {
        return Choices.of(press.typed()).isTrial() && Me.here().isPresent();
    }

    private ModelAndView shown(UnprovenPress press, Filled form, HttpStatus status) {
        return new ModelAndView("patient/proof", site.page(press, form, isTrial(press)), status)
                .addObject("opens", signedIn.find().isEmpty());
    }
}
