package org.deskbell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.deskbell.access.Authenticators;
import org.deskbell.access.Authenticators.SettingUp;
import org.deskbell.access.CodeRule;
import org.deskbell.access.NewAuthenticator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a staff user sets up the app that shows him codes, another one, or none. */
@Controller
@RequestMapping(AuthenticatorPage.PATH)
class AuthenticatorPage {
    static final String PATH = "/my-authenticator";

    private final Authenticators authenticators;
    private final CodeRule rule;
    private final PracticeAtHand practice;

    AuthenticatorPage(Authenticators authenticators, CodeRule rule, PracticeAtHand practice) {
        this.authenticators = authenticators;
        this.rule = rule;
        this.practice = practice;
    }

    @GetMapping
    String show(Me me, Model model) {
        var mine = authenticators.find(me.user());
        if (mine.isEmpty()) return another(me, model);
        model.addAttribute("mine", mine.get());
        model.addAttribute("forEverybody", rule.isForEverybody());
        return "staff/my-authenticator";
    }

    /** A picture for an app, also for one that is to take the place of another. */
    @GetMapping("/another")
    String another(Me me, Model model) {
        return shown(authenticators.fresh(me.user()), me, model);
    }

    private String shown(NewAuthenticator app, Me me, Model model) {
        var hasOne = authenticators.find(me.user()).isPresent();
        var address = app.address(practice.get().name(), me.user().email());
        model.addAttribute("app", app);
        model.addAttribute("address", address);
        model.addAttribute("qr", QrCode.of(address));
        model.addAttribute("hasOne", hasOne);
        model.addAttribute("setUpFirst", !hasOne && rule.isForEverybody());
        return "staff/authenticator-set-up";
    }

    /** @param form the secret that the page showed, the app's code, and the password or a code of the authenticator before */
    @PostMapping
    String setUp(
            @RequestParam Map<String, String> form,
            Me me,
            Model model,
            HttpServletRequest request,
            RedirectAttributes after) {
        var app = authenticators.again(me.user(), form.getOrDefault("sealed", ""));
        if (app.isEmpty()) return "redirect:" + PATH;
        var proof = form.getOrDefault("proof", "");
        return switch (authenticators.setUp(me.user(), app.get(), proof, form.getOrDefault("code", ""))) {
            case SettingUp.Done(var codes, var at) -> {
                SignedInStaff.renew(me, at, request);
                yield told(codes, after);
            }
            case SettingUp.WrongCode() -> {
                model.addAttribute("codeRefused", true);
                yield shown(app.get(), me, model);
            }
            case SettingUp.NotProven() -> {
                model.addAttribute("proofRefused", true);
                yield shown(app.get(), me, model);
            }
        };
    }

    /** Recovery codes are shown on the page that follows, and on no other. */
    private static String told(List<String> codes, RedirectAttributes after) {
        after.addFlashAttribute("codes", codes);
        return "redirect:" + PATH;
    }

    @PostMapping("/recovery-codes")
    String renewRecoveryCodes(
            @RequestParam(defaultValue = "") String code, Me me, Model model, RedirectAttributes after) {
        var codes = authenticators.renewRecoveryCodes(me.user(), code);
        if (codes.isPresent()) return told(codes.get(), after);
        model.addAttribute("renewalRefused", true);
        return show(me, model);
    }

    @PostMapping("/removal")
    String remove(@RequestParam(defaultValue = "") String code, Me me, Model model, RedirectAttributes after) {
        if (authenticators.remove(me.user(), code)) {
            after.addFlashAttribute("removed", true);
            return "redirect:" + PATH;
        }
        model.addAttribute("removalRefused", true);
        return show(me, model);
    }
}
