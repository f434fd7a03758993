package org.deskbell.web;

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

    @GetMapping("/sign-in")
    String show(@RequestParam(required = false) String ended, @RequestParam(required = false) String bye, Model model) {
        if (SignedInStaff.find().isPresent()) return "redirect:/";
        model.addAttribute("ended", ended != null);
        model.addAttribute("bye", bye != null);
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
