package org.deskbell.web.settings;

import jakarta.validation.Valid;
import org.deskbell.access.ProgramToken;
import org.deskbell.access.ProgramToken.Making;
import org.deskbell.access.ProgramTokens;
import org.deskbell.practice.Practices;
import org.deskbell.web.Me;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings, Staff: the tokens by which programs come in. */
@Controller
@RequestMapping(StaffPage.PATH + "/tokens/{id}")
class ProgramTokensPage {
    private final ProgramTokens tokens;
    private final StaffView view;
    private final Practices practices;

    ProgramTokensPage(ProgramTokens tokens, StaffView view, Practices practices) {
        this.tokens = tokens;
        this.view = view;
        this.practices = practices;
    }

    /** Makes the token under the id that the form was given, and shows it on the next page alone. */
    @PostMapping
    String make(
            @PathVariable ProgramToken.Id id,
            @Valid @ModelAttribute TokenForm tokenForm,
            BindingResult found,
            Me me,
            Model model,
            RedirectAttributes after) {
        model.addAttribute("newToken", id);
        if (found.hasErrors()) return view.page(model, me);
        return switch (tokens.make(tokenForm.asked(id), practices.current().slug(), me.user())) {
            case Making.Made(var token) -> {
                after.addFlashAttribute("shownToken", token);
                yield made(id);
            }
            case Making.MadeBefore() -> made(id);
            case Making.NotAllowed() -> "redirect:" + StaffPage.PATH;
            case Making.TooMany() -> {
                found.rejectValue("label", "settings.tokens.many", new Object[] {ProgramTokens.MOST_OPEN}, null);
                yield view.page(model, me);
            }
            case Making.NobodyThere() -> {
                found.rejectValue("user", "settings.tokens.nobody");
                yield view.page(model, me);
            }
        };
    }

    private static String made(ProgramToken.Id id) {
        return "redirect:" + StaffPage.PATH + "?made=" + id + "#made";
    }

    @PostMapping("/end")
    String end(@PathVariable ProgramToken.Id id, Me me, RedirectAttributes after) {
        tokens.end(id, me.user()).ifPresent(token -> after.addFlashAttribute("endedNow", token.label()));
        return "redirect:" + StaffPage.PATH + "#tokens";
    }
}
