package org.deskbell.web.settings;

import org.deskbell.desk.SentMail;
import org.deskbell.tenancy.NotFound;
import org.deskbell.web.Me;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The demo's post: what would have been sent, newest first. Nowhere else is there such a page. */
@Controller
class SentMailPage {
    private static final int MOST = 100;

    private final SentMail mail;
    private final boolean demo;

    SentMailPage(SentMail mail, @Value("${deskbell.demo:off}") String demo) {
        this.mail = mail;
        this.demo = demo.equals("on");
    }

    @GetMapping("/sent-mail")
    String show(Me me, Model model) {
        if (!demo) throw new NotFound("page");
        model.addAttribute("mails", mail.newest(MOST, me.actor()));
        return "staff/sent-mail";
    }
}
