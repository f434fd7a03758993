package org.deskbell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.deskbell.access.Network;
import org.deskbell.access.PasswordFault;
import org.deskbell.access.StaffPasswords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff ask for a link to choose a password, and choose it; and where they change their own. */
@Controller
class PasswordPages {
    private static final String LOST = "staff/lost-password";
    private static final String CHOOSE = "staff/choose-password";
    private static final String MINE = "staff/my-password";
    /** Counted apart from tries to sign in: who asks for letters keeps nobody out. */
    private static final String ASKED = "asks for a link ";

    private final StaffPasswords passwords;
    private final StaffSender sender;
    private final SignInTries tries;

    PasswordPages(StaffPasswords passwords, StaffSender sender, SignInTries tries) {
        this.passwords = passwords;
        this.sender = sender;
        this.tries = tries;
    }

    @GetMapping("/lost-password")
    String lost(@RequestParam(defaultValue = "") String email, Model model) {
        model.addAttribute("email", email);
        return LOST;
    }

    /** Says the same of every e-mail. */
    @PostMapping("/lost-password")
    String lost(@RequestParam(defaultValue = "") String email, HttpServletRequest request, Model model) {
        model.addAttribute("email", email);
        if (email.length() > StaffSignIn.LONGEST_EMAIL) model.addAttribute("refused", "web.password.lost.long");
        else if (tries.begin(ASKED + email, ASKED + Network.of(request.getRemoteAddr()))) {
            passwords.lost(email, sender::here);
            model.addAttribute("sent", true);
        } else model.addAttribute("refused", "web.password.lost.locked");
        return LOST;
    }

    @GetMapping("/choose-password/{link}")
    String choose(@PathVariable String link, HttpServletResponse response, Model model) {
        var user = passwords.invited(link);
        user.ifPresent(found -> model.addAttribute("user", found));
        model.addAttribute("link", link);
        if (user.isEmpty()) response.setStatus(HttpStatus.GONE.value());
        return CHOOSE;
    }

    @PostMapping("/choose-password/{link}")
    String choose(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response,
            Model model) {
        var fault = fault(password);
        fault.ifPresent(words -> model.addAttribute("refused", words));
        if (fault.isEmpty() && passwords.choose(link, password)) return "redirect:/sign-in?chosen";
        return choose(link, response, model);
    }

    @GetMapping("/my-password")
    String mine() {
        return MINE;
    }

    @PostMapping("/my-password")
    String change(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            Me me,
            Model model) {
        var fault = fault(password).or(() -> changed(before, password, me));
        if (fault.isEmpty()) {
            request.getSession().invalidate();
            return "redirect:/sign-in?chosen";
        }
        model.addAttribute("refused", fault.get());
        return MINE;
    }

    private Optional<String> changed(String before, String password, Me me) {
        return passwords.change(me.user(), before, password) ? Optional.empty() : Optional.of("web.password.wrong");
    }

    private static Optional<String> fault(String password) {
        return PasswordFault.of(password).map(fault -> switch (fault) {
            case SHORT -> "web.password.short";
            case LONG -> "web.password.long";
        });
    }
}
