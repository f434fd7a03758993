package org.deskbell.web.settings;

import jakarta.validation.Valid;
import java.util.Optional;
import org.deskbell.access.CodeRule;
import org.deskbell.access.ProgramToken;
import org.deskbell.access.StaffMember;
import org.deskbell.access.StaffRoster;
import org.deskbell.access.StaffRoster.Outcome;
import org.deskbell.access.StaffUser;
import org.deskbell.web.Me;
import org.deskbell.web.StaffSender;
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

/** Settings, Staff: who signs in at the practice, and what each may do. */
@Controller
@RequestMapping(StaffPage.PATH)
class StaffPage {
    static final String PATH = "/settings/staff";

    private final StaffRoster roster;
    private final StaffView view;
    private final StaffSender sender;
    private final CodeRule rule;

    StaffPage(StaffRoster roster, StaffView view, StaffSender sender, CodeRule rule) {
        this.roster = roster;
        this.view = view;
        this.sender = sender;
        this.rule = rule;
    }

    /** @param made a token that was made a moment ago; it is told only on the page that follows */
    @GetMapping
    String show(@RequestParam Optional<ProgramToken.Id> made, Me me, Model model) {
        made.ifPresent(id -> view.say(id, model));
        return view.page(model, me);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute StaffForm staffForm,
            BindingResult found,
            Me me,
            Model model,
            RedirectAttributes after) {
        var added = found.hasErrors() ? Optional.<StaffUser>empty() : invite(staffForm, me);
        if (added.isEmpty()) {
            if (!found.hasErrors()) found.rejectValue("email", "settings.staff.email.taken");
            return view.page(model, me);
        }
        return told("added", added.get(), after);
    }

    private Optional<StaffUser> invite(StaffForm form, Me me) {
        return roster.invite(form.nameTyped(), form.emailTyped(), form.roleChosen(), sender.here(), me.user());
    }

    private static String told(String what, StaffUser user, RedirectAttributes after) {
        after.addFlashAttribute("done", what);
        after.addFlashAttribute("whom", user.name());
        return "redirect:" + PATH;
    }

    @PostMapping("/{id}/role")
    String role(@PathVariable StaffUser.Id id, @RequestParam StaffUser.Role role, Me me, RedirectAttributes after) {
        return told("role", find(id), roster.changeRole(id, role, me.user()), after);
    }

    @PostMapping("/{id}/active")
    String active(@PathVariable StaffUser.Id id, @RequestParam boolean active, Me me, RedirectAttributes after) {
        return told(active ? "in" : "out", find(id), roster.setActive(id, active, me.user()), after);
    }

    @PostMapping("/{id}/password-link")
    String link(@PathVariable StaffUser.Id id, Me me, RedirectAttributes after) {
        return told("link", find(id), roster.sendLink(id, sender.here(), me.user()), after);
    }

    @PostMapping("/{id}/authenticator/removal")
    String takeAuthenticator(@PathVariable StaffUser.Id id, Me me, RedirectAttributes after) {
        return told("authenticator", find(id), roster.takeAuthenticator(id, me.user()), after);
    }

    /** @param forEverybody as a check box sends it: on, or not at all */
    @PostMapping("/code-rule")
    String rule(@RequestParam(defaultValue = "false") boolean forEverybody, Me me, RedirectAttributes after) {
        if (rule.set(forEverybody, me.user()) == Outcome.MADE)
            after.addFlashAttribute("done", forEverybody ? "everybody" : "whoever");
        return "redirect:" + PATH;
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable StaffUser.Id id, Me me, RedirectAttributes after) {
        return told("withdrawn", find(id), roster.withdraw(id, me.user()), after);
    }

    /** Whom a deed is about, as he was before it. */
    private Optional<StaffUser> find(StaffUser.Id id) {
        return roster.all().stream()
                .map(StaffMember::user)
                .filter(user -> user.id().equals(id))
                .findFirst();
    }

    private static String told(String what, Optional<StaffUser> whom, Outcome outcome, RedirectAttributes after) {
        if (outcome == Outcome.YOURSELF) after.addFlashAttribute("refused", "settings.staff.yourself");
        if (outcome != Outcome.MADE) return "redirect:" + PATH;
        return whom.map(user -> told(what, user, after)).orElse("redirect:" + PATH);
    }
}
