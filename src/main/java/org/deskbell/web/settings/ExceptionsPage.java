package org.deskbell.web.settings;

import static java.util.stream.Collectors.toMap;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.deskbell.practice.HoursException;
import org.deskbell.practice.HoursExceptions;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.web.Me;
import org.deskbell.web.Words;
import org.deskbell.web.settings.HitStep.Change;
import org.deskbell.web.settings.HitStep.Turn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Online Scheduler Settings, Provider hours, Certain dates: when a provider is away or works other hours than every week. */
@Controller
@RequestMapping(ExceptionsPage.PATH)
class ExceptionsPage {
    static final String PATH = "/settings/online-scheduler/exceptions";
    private static final String PAGE = "staff/settings/exceptions";

    private final HoursExceptions exceptions;
    private final Providers providers;
    private final HitStep hits;
    private final Words words;

    ExceptionsPage(HoursExceptions exceptions, Providers providers, HitStep hits, Words words) {
        this.exceptions = exceptions;
        this.providers = providers;
        this.hits = hits;
        this.words = words;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("exceptionForm", ExceptionForm.empty());
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("lines", DatedHours.of(exceptions.from(words.today())));
        model.addAttribute("providers", providers.all());
        model.addAttribute("names", providers.everybody().stream().collect(toMap(Provider::id, Provider::name)));
        model.addAttribute("operatories", providers.operatories());
        model.addAttribute("rooms", providers.everyOperatory().stream().collect(toMap(Operatory::id, Operatory::name)));
        model.addAttribute("kinds", ExceptionForm.Kind.values());
        return PAGE;
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute ExceptionForm exceptionForm,
            BindingResult found,
            Me me,
            Model model,
            RedirectAttributes after) {
        if (!found.hasErrors()) look(exceptionForm, found);
        if (found.hasErrors()) return page(model);
        var asked = exceptionForm.exceptions();
        return hits.take(
                () -> asked.stream().allMatch(one -> exceptions.add(one, me.actor())),
                change("exception", asked),
                new Turn(me, model, after),
                () -> done("settings.dates.added", after),
                () -> {
                    found.rejectValue("day", "settings.dates.already");
                    return page(model);
                });
    }

    private void look(ExceptionForm form, BindingResult found) {
        Dates.look("day", form.day(), words.today(), found);
        if (providers.all().stream().noneMatch(one -> one.id().value().equals(form.provider())))
            found.rejectValue("provider", "typeMismatch.java.util.UUID");
        if (form.kind() == ExceptionForm.Kind.HOURS
                && providers.operatories().stream()
                        .noneMatch(one -> one.id().value().equals(form.operatory())))
            found.rejectValue("operatory", "typeMismatch.java.util.UUID");
    }

    private Change change(String deed, List<HoursException> of) {
        var who = providers.find(of.getFirst().provider()).map(Provider::name).orElse("");
        return new Change(deed, who, "hours", PATH);
    }

    private static String done(String key, RedirectAttributes after) {
        after.addFlashAttribute("done", key);
        return "redirect:" + PATH;
    }

    /** Removes a line: all its days or stretches. */
    @PostMapping("/removal")
    String remove(@RequestParam Set<HoursException.Id> id, Me me, Model model, RedirectAttributes after) {
        var chosen = exceptions.from(words.today()).stream()
                .filter(one -> id.contains(one.id()))
                .toList();
        if (chosen.isEmpty()) return "redirect:" + PATH;
        return hits.take(
                () -> removed(chosen, me),
                change("exception.removal", chosen),
                new Turn(me, model, after),
                () -> done("settings.dates.removed", after),
                () -> "redirect:" + PATH);
    }

    private boolean removed(List<HoursException> chosen, Me me) {
        chosen.forEach(one -> exceptions.remove(one.id(), me.actor()));
        return true;
    }
}
