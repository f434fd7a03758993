package org.deskbell.web.settings;

import jakarta.validation.Valid;
import java.time.Clock;
import org.deskbell.practice.Practices;
import org.deskbell.web.Me;
import org.deskbell.web.Seen;
import org.deskbell.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Online Scheduler Settings, The practice: its name, where it is, how it is reached and what its visitors should know. */
@Controller
@RequestMapping(PracticePage.PATH)
class PracticePage {
    static final String PATH = "/settings/online-scheduler/practice";
    private static final String PAGE = "staff/settings/practice";

    private final Practices practices;
    private final Words words;
    private final Clock clock;

    PracticePage(Practices practices, Words words, Clock clock) {
        this.practices = practices;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        var shown = PracticeForm.of(practices.current());
        model.addAttribute("practiceForm", shown);
        model.addAttribute("shown", Seen.of(shown).hash());
        return PAGE;
    }

    @PostMapping
    String save(
            @Valid @ModelAttribute PracticeForm practiceForm,
            BindingResult found,
            @RequestParam(defaultValue = "") String shown,
            Me me,
            Model model,
            RedirectAttributes after) {
        model.addAttribute("shown", shown);
        if (found.hasErrors()) return PAGE;
        var seen = new Seen(shown);
        if (!practices.describe(before -> seen.isStill(PracticeForm.of(before)), practiceForm::put, me.actor())) {
            model.addAttribute("changed", true);
            model.addAttribute(
                    "shown", Seen.of(PracticeForm.of(practices.current())).hash());
            return PAGE;
        }
        after.addFlashAttribute("saved", words.at(clock.instant()));
        return "redirect:" + PATH;
    }
}
