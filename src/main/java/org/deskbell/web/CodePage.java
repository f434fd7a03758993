package org.deskbell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.deskbell.access.SignInTickets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff who have an authenticator show a code, behind the password; security itself takes the form. */
@Controller
class CodePage {
    static final String PATH = "/sign-in/code";
    static final String WRONG = PATH + "?wrong";
    static final String TOO_MANY = PATH + "?many";

    private final SignInTickets tickets;

    CodePage(SignInTickets tickets) {
        this.tickets = tickets;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam Map<String, String> why,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var isOpen = TicketCookie.read(request).filter(tickets::isOpen).isPresent();
        if (!isOpen && SignedInStaff.find().isPresent()) return "redirect:/";
        if (!isOpen) response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("open", isOpen);
        model.addAttribute("many", why.containsKey("many"));
        if (why.containsKey("wrong")) model.addAttribute("refused", "web.code.wrong");
        if (why.containsKey("many")) model.addAttribute("refused", "web.code.many");
        return "staff/sign-in-code";
    }
}
