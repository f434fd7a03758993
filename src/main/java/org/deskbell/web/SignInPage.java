package org.deskbell.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where staff sign in; security itself takes the form. */
@Controller
class SignInPage {
    private static final String PAGE = "staff/sign-in";
    /** Why somebody comes here, as the page says. */
    private static final List<String> REASONS = List.of("ended", "anew", "chosen", "bye");

    @GetMapping("/sign-in")
    String show(@RequestParam Map<String, String> why, Model model) {
        if (SignedInStaff.find().isPresent()) return "redirect:/";
        for (var reason : REASONS) model.addAttribute(reason, why.containsKey(reason));
        return PAGE;
    }

    @PostMapping("/sign-in/refused")
    @ResponseStatus(HttpStatus.UNAUTHORIZED)
    String refused(
            @RequestParam(defaultValue = "") String email,
            @RequestAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) Exception why,
            Model model) {
        model.addAttribute("email", email);
        model.addAttribute("refused", why instanceof LockedException ? "web.sign-in.locked" : "web.sign-in.wrong");
        return PAGE;
    }
}
