package org.deskbell.web.settings;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.deskbell.practice.ClosedDays;
import org.deskbell.web.Me;
import org.deskbell.web.Words;
import org.deskbell.web.settings.HitStep.Change;
import org.deskbell.web.settings.HitStep.Turn;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Online Scheduler Settings, Closed days: the dates with no online booking. */
@Controller
@RequestMapping(ClosedDaysPage.PATH)
class ClosedDaysPage {
    static final String PATH = "/settings/online-scheduler/closed-days";
    private static final String PAGE = "staff/settings/closed-days";

    private final ClosedDays closedDays;
    private final HitStep hits;
    private final Words words;

    ClosedDaysPage(ClosedDays closedDays, HitStep hits, Words words) {
        this.closedDays = closedDays;
        this.hits = hits;
        this.words = words;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("closedDayForm", ClosedDayForm.empty());
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("days", closedDays.from(words.today()));
        return PAGE;
    }

    /** Closes the day; one with bookings only once somebody said what becomes of them. */
    @PostMapping
    String close(
            @Valid @ModelAttribute ClosedDayForm closedDayForm,
            BindingResult found,
            Me me,
            Model model,
            RedirectAttributes after) {
        var day = closedDayForm.day();
        Dates.look("day", day, words.today(), found);
        if (found.hasErrors() || day == null) return page(model);
        var reason = String.valueOf(closedDayForm.reason()).strip();
        return hits.take(
                () -> closedDays.close(day, reason, me.actor()),
                new Change("close", words.longDay(day), "closed", PATH),
                new Turn(me, model, after),
                () -> {
                    after.addFlashAttribute("closed", words.fullDay(day));
                    return "redirect:" + PATH;
                },
                () -> {
                    found.rejectValue("day", "settings.closed.already");
                    return page(model);
                });
    }

    @PostMapping("/{day}/opening")
    String open(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Me me,
            RedirectAttributes after) {
        if (!Dates.isFar(day, words.today()) && closedDays.open(day, me.actor()))
            after.addFlashAttribute("opened", words.fullDay(day));
        return "redirect:" + PATH;
    }
}
