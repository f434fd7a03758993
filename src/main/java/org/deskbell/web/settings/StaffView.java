package org.deskbell.web.settings;

import java.util.UUID;
import org.deskbell.access.CodeRule;
import org.deskbell.access.ProgramToken;
import org.deskbell.access.ProgramTokens;
import org.deskbell.access.StaffRoster;
import org.deskbell.access.StaffUser;
import org.deskbell.web.Me;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page Staff, whichever of its forms was sent: with what was typed there, and the others empty. */
@Component
class StaffView {
    private static final String PAGE = "staff/settings/staff";

    private final StaffRoster roster;
    private final CodeRule rule;
    private final ProgramTokens tokens;

    StaffView(StaffRoster roster, CodeRule rule, ProgramTokens tokens) {
        this.roster = roster;
        this.rule = rule;
        this.tokens = tokens;
    }

    /** Says of an open token that it was made. */
    void say(ProgramToken.Id made, Model model) {
        tokens.open().stream()
                .filter(token -> token.id().equals(made))
                .forEach(token -> model.addAttribute("made", token));
    }

    String page(Model model, Me me) {
        model.addAttribute("members", roster.all());
        model.addAttribute("roles", StaffUser.Role.values());
        model.addAttribute("forEverybody", rule.isForEverybody());
        if (!model.containsAttribute("staffForm")) model.addAttribute("staffForm", StaffForm.empty());
        return withTokens(model, me);
    }

    private String withTokens(Model model, Me me) {
        model.addAttribute("tokens", tokens.open());
        model.addAttribute("ended", tokens.ended());
        model.addAttribute("mostEnded", ProgramTokens.MOST_ENDED);
        if (!model.containsAttribute("tokenForm"))
            model.addAttribute("tokenForm", new TokenForm(null, me.user().id()));
        if (!model.containsAttribute("newToken"))
            model.addAttribute("newToken", new ProgramToken.Id(UUID.randomUUID()));
        return PAGE;
    }
}
