package org.deskbell.web.settings;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.deskbell.booking.Additions;
import org.deskbell.booking.LetterPreview;
import org.deskbell.booking.Occasion;
import org.deskbell.web.Me;
import org.deskbell.web.Seen;
import org.deskbell.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Online Scheduler Settings, Letters: what the practice adds to what patients are written. */
@Controller
@RequestMapping(LettersPage.PATH)
class LettersPage {
    static final String PATH = "/settings/online-scheduler/letters";
    private static final String LIST = "staff/settings/letters";
    private static final String FORM = "staff/settings/letter";

    private final Additions additions;
    private final LetterPreview preview;
    private final Words words;
    private final Clock clock;

    LettersPage(Additions additions, LetterPreview preview, Words words, Clock clock) {
        this.additions = additions;
        this.preview = preview;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("occasions", List.of(Occasion.values()));
        model.addAttribute("additions", additions.all());
        return LIST;
    }

    @GetMapping("/{occasion}")
    String edit(@PathVariable Occasion occasion, Model model) {
        var shown = LetterForm.of(additions.of(occasion));
        model.addAttribute("letterForm", shown);
        return form(occasion, Seen.of(shown).hash(), model);
    }

    private String form(Occasion occasion, String shown, Model model) {
        model.addAttribute("occasion", occasion);
        model.addAttribute("shown", shown);
        model.addAttribute("english", preview.of(occasion, Words.ENGLISH));
        model.addAttribute("spanish", preview.of(occasion, Words.SPANISH));
        model.addAttribute("englishText", preview.text(occasion, Words.ENGLISH));
        model.addAttribute("spanishText", preview.text(occasion, Words.SPANISH));
        return FORM;
    }

    @PostMapping("/{occasion}")
    String save(
            @PathVariable Occasion occasion,
            @Valid @ModelAttribute LetterForm letterForm,
            BindingResult found,
            @RequestParam(defaultValue = "") String shown,
            Me me,
            Model model,
            RedirectAttributes after) {
        if (found.hasErrors()) return form(occasion, shown, model);
        var seen = new Seen(shown);
        if (!additions.change(
                occasion, before -> seen.isStill(LetterForm.of(before)), letterForm.addition(), me.actor())) {
            var standing = LetterForm.of(additions.of(occasion));
            model.addAttribute("changed", standing);
            return form(occasion, Seen.of(standing).hash(), model);
        }
        after.addFlashAttribute("saved", words.at(clock.instant()));
        return "redirect:" + PATH + "/" + occasion;
    }
}
