package org.deskbell.web.settings;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.practice.ClosedDays;
import org.deskbell.web.Me;
import org.deskbell.web.Words;
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
@RequestMapping("/settings/online-scheduler/closed-days")
class ClosedDaysPage {
    private static final String PAGE = "staff/settings/closed-days";

    private static final int FURTHEST_YEARS = 10;

    private final ClosedDays closedDays;
    private final OnlineAppointments appointments;
    private final Words words;

    ClosedDaysPage(ClosedDays closedDays, OnlineAppointments appointments, Words words) {
        this.closedDays = closedDays;
        this.appointments = appointments;
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

    /** Closes the day; one with bookings only when they were seen. */
    @PostMapping
    String close(
            @Valid @ModelAttribute ClosedDayForm closedDayForm,
            BindingResult found,
            Me me,
            Model model,
            RedirectAttributes after) {
        if (found.hasErrors()) return page(model);
        var day = closedDayForm.day();
        if (day != null && day.isBefore(words.today())) found.rejectValue("day", "settings.closed.past");
        if (day != null && isFar(day)) found.rejectValue("day", "settings.closed.far");
        if (found.hasErrors() || day == null) return page(model);
        var hit = appointments.countOn(day);
        if (hit > 0 && !Boolean.TRUE.equals(closedDayForm.sure())) {
            model.addAttribute("hit", hit);
            return page(model);
        }
        if (!closedDays.close(day, String.valueOf(closedDayForm.reason()).strip(), me.actor())) {
            found.rejectValue("day", "settings.closed.already");
            return page(model);
        }
        after.addFlashAttribute("closed", words.fullDay(day));
        return "redirect:/settings/online-scheduler/closed-days";
    }

    private boolean isFar(LocalDate day) {
        return day.isAfter(words.today().plusYears(FURTHEST_YEARS));
    }

    @PostMapping("/{day}/opening")
    String open(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Me me,
            RedirectAttributes after) {
        if (!isFar(day) && closedDays.open(day, me.actor())) after.addFlashAttribute("opened", words.fullDay(day));
        return "redirect:/settings/online-scheduler/closed-days";
    }
}
