package org.deskbell.web.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.deskbell.audit.AuditSeals;
import org.deskbell.audit.TrailSearch;
import org.deskbell.desk.NamedTrail;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.Practices;
import org.deskbell.web.Me;
import org.deskbell.web.settings.TrailDoers.Doer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Settings, Audit trail: who saw or did what, and when, newest first. */
@Controller
class AuditTrailPage {
    private static final String PATH = "/settings/audit-trail";
    private static final String PAGE = "staff/settings/audit-trail";
    private static final int SIZE = 100;
    private static final int FIRST = 1900;
    private static final int LAST = 2999;

    private final NamedTrail trail;
    private final AuditSeals seals;
    private final TrailDoers doers;
    private final OnlinePatients patients;
    private final Practices practices;

    AuditTrailPage(NamedTrail trail, AuditSeals seals, TrailDoers doers, OnlinePatients patients, Practices practices) {
        this.trail = trail;
        this.seals = seals;
        this.doers = doers;
        this.patients = patients;
        this.practices = practices;
    }

    @GetMapping(PATH)
    String show(@ModelAttribute TrailForm trailForm, BindingResult found, Me me, Model model) {
        var all = doers.all();
        var chosen =
                all.stream().filter(one -> one.id().equals(trailForm.who())).findFirst();
        if (trailForm.who() != null && chosen.isEmpty()) found.rejectValue("who", "typeMismatch.java.util.UUID");
        look("from", trailForm.from(), found);
        look("to", trailForm.to(), found);
        if (trailForm.isBackwards()) found.rejectValue("to", "settings.audit.backwards");
        model.addAttribute("asked", trailForm);
        model.addAttribute("doers", all);
        model.addAttribute("staff", TrailDoers.names(all));
        model.addAttribute("seal", seals.newest().orElse(null));
        model.addAttribute("check", seals.lastCheck().orElse(null));
        if (trailForm.patient() != null) patients.get(trailForm.patient());
        if (!found.hasErrors())
            model.addAttribute("page", trail.page(search(trailForm, chosen), trailForm.patient(), SIZE, me.actor()));
        return PAGE;
    }

    /** No calendar of ours reaches further, and the database's not much. */
    private static void look(String field, @Nullable LocalDate day, BindingResult found) {
        if (day != null && (day.getYear() < FIRST || day.getYear() > LAST))
            found.rejectValue(field, "typeMismatch.java.time.LocalDate");
    }

    private TrailSearch search(TrailForm form, Optional<Doer> chosen) {
        var to = form.to();
        return new TrailSearch(
                chosen.map(one -> one.user().id().value()).orElse(null),
                chosen.map(Doer::program).orElse(null),
                beginning(form.from()),
                beginning(to == null ? null : to.plusDays(1)),
                null,
                form.behind());
    }

    private @Nullable Instant beginning(@Nullable LocalDate day) {
        return day == null ? null : practices.current().beginningOf(day);
    }

    @PostMapping(PATH + "/check")
    String check(Me me) {
        seals.check(me.actor());
        return "redirect:" + PATH;
    }
}
