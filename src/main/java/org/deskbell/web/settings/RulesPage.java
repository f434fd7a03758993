package org.deskbell.web.settings;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.deskbell.patients.CertainLinks;
import org.deskbell.pms.PmsConnections;
import org.deskbell.practice.Practices;
import org.deskbell.practice.SchedulerSettings;
import org.deskbell.tenancy.NotFound;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Online Scheduler Settings, Booking rules: the switches, each saved at once, and the limits, saved together. */
@Controller
class RulesPage {
    private static final String PATH = "/settings/online-scheduler";
    private static final String PAGE = "staff/settings/rules";

    private final Practices practices;
    private final PmsConnections connections;
    private final CertainLinks certain;
    private final Words words;
    private final Clock clock;

    RulesPage(Practices practices, PmsConnections connections, CertainLinks certain, Words words, Clock clock) {
        this.practices = practices;
        this.connections = connections;
        this.certain = certain;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A switch as the page shows it.
     *
     * @param possible false if the PMS cannot do what it needs
     */
    record Shown(String key, boolean on, boolean possible) {}

    @GetMapping(PATH)
    String show(Model model) {
        var settings = practices.settings();
        var shown = LimitsForm.of(settings);
        model.addAttribute("limitsForm", shown);
        model.addAttribute("shown", Seen.of(shown).hash());
        return page(settings, model);
    }

    private String page(SchedulerSettings settings, Model model) {
        model.addAttribute("set", LimitsForm.of(settings));
        model.addAttribute("limits", Limit.ALL);
        model.addAttribute("switches", shown(settings));
        return PAGE;
    }

    private List<Shown> shown(SchedulerSettings settings) {
        return Switch.ALL.stream()
                .map(one -> new Shown(one.key(), one.isOn(settings), isPossible(one)))
                .toList();
    }

    private boolean isPossible(Switch one) {
        var needed = one.needs();
        return needed == null || connections.can(needed);
    }

    /** One switch, by htmx: answers with the words that it is saved, or asks first whether people are to be linked at once. */
    @PostMapping(PATH + "/switches/{key}")
    String flip(@PathVariable String key, @RequestParam Map<String, String> form, Me me, Model model) {
        var flipped = Switch.find(key).filter(this::isPossible).orElseThrow(() -> new NotFound("switch"));
        var waiting = linkedAtOnce(List.of(flipped), form);
        if (waiting > 0) {
            model.addAttribute("waiting", waiting);
            return PAGE + " :: saved";
        }
        practices.change(before -> before.with(to -> flipped.put(to, form.containsKey(key))), me.actor());
        model.addAttribute("saved", saved());
        return PAGE + " :: saved";
    }

    /** All switches, by the button that stands there without scripts; one that would link people at once waits for a word. */
    @PostMapping(PATH + "/switches")
    String flipAll(@RequestParam Map<String, String> form, Me me, RedirectAttributes after) {
        var possible = Switch.ALL.stream().filter(this::isPossible).toList();
        var waiting = linkedAtOnce(possible, form);
        var flipped = possible.stream()
                .filter(one -> waiting == 0 || !one.equals(Switch.LINK))
                .toList();
        practices.change(
                before -> before.with(to -> flipped.forEach(one -> one.put(to, form.containsKey(one.key())))),
                me.actor());
        after.addFlashAttribute("saved", saved());
        if (waiting > 0) after.addFlashAttribute("waiting", waiting);
        return "redirect:" + PATH;
    }

    /** The word that the rule may link who waits. */
    @PostMapping(PATH + "/linking")
    String link(Me me, RedirectAttributes after) {
        var waiting = certain.waiting();
        practices.change(before -> before.with(to -> Switch.LINK.put(to, true)), me.actor());
        after.addFlashAttribute("saved", saved());
        after.addFlashAttribute("linking", waiting);
        return "redirect:" + PATH;
    }

    /** How many people the rule would link at once, if this switches it on. */
    private int linkedAtOnce(List<Switch> switches, Map<String, String> form) {
        var switchesOn = switches.contains(Switch.LINK)
                && form.containsKey(Switch.LINK.key())
                && !practices.settings().linkAutomatically();
        return switchesOn ? certain.waiting() : 0;
    }

    private String saved() {
        return words.at(clock.instant());
    }

    @PostMapping(PATH + "/limits")
    String limit(
            @Valid @ModelAttribute LimitsForm limitsForm,
            BindingResult found,
            @RequestParam(defaultValue = "") String shown,
            Me me,
            Model model,
            RedirectAttributes after) {
        model.addAttribute("shown", shown);
        if (found.hasErrors()) return page(practices.settings(), model);
        var seen = new Seen(shown);
        if (!practices.change(
                before -> seen.isStill(LimitsForm.of(before)), before -> before.with(limitsForm::put), me.actor()))
            return changed(practices.settings(), model);
        after.addFlashAttribute("limited", saved());
        return "redirect:" + PATH;
    }

    private String changed(SchedulerSettings settings, Model model) {
        model.addAttribute("changed", true);
        model.addAttribute("shown", Seen.of(LimitsForm.of(settings)).hash());
        return page(settings, model);
    }
}
