package org.deskbell.web.settings;

import org.deskbell.audit.AuditSeals;
import org.deskbell.audit.AuditTrail;
import org.deskbell.web.Me;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Settings, Audit trail: who saw or did what, and when, newest first. */
@Controller
class AuditTrailPage {
    private static final String PATH = "/settings/audit-trail";
    private static final int SIZE = 100;
    private static final int FURTHEST = 1_000;

    private final AuditTrail trail;
    private final AuditSeals seals;

    AuditTrailPage(AuditTrail trail, AuditSeals seals) {
        this.trail = trail;
        this.seals = seals;
    }

    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "1") int page, Model model) {
        var number = Math.clamp(page, 1, FURTHEST);
        var entries = trail.newest(SIZE + 1, (number - 1) * SIZE);
        model.addAttribute("entries", entries.stream().limit(SIZE).toList());
        model.addAttribute("page", number);
        model.addAttribute("older", entries.size() > SIZE);
        model.addAttribute("seal", seals.newest().orElse(null));
        model.addAttribute("check", seals.lastCheck().orElse(null));
        return "staff/settings/audit-trail";
    }

    @PostMapping(PATH + "/check")
    String check(Me me) {
        seals.check(me.actor());
        return "redirect:" + PATH;
    }
}
