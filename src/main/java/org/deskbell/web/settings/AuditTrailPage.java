package org.deskbell.web.settings;

import org.deskbell.audit.AuditTrail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Settings, Audit trail: who saw or did what, and when, newest first. */
@Controller
class AuditTrailPage {
    private static final int SIZE = 100;
    private static final int FURTHEST = 1_000;

    private final AuditTrail trail;

    AuditTrailPage(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/settings/audit-trail")
    String show(@RequestParam(defaultValue = "1") int page, Model model) {
        var number = Math.clamp(page, 1, FURTHEST);
        var entries = trail.newest(SIZE + 1, (number - 1) * SIZE);
        model.addAttribute("entries", entries.stream().limit(SIZE).toList());
        model.addAttribute("page", number);
        model.addAttribute("older", entries.size() > SIZE);
        return "staff/settings/audit-trail";
    }
}
