package org.deskbell.web.staff;

import org.deskbell.patients.Links;
import org.deskbell.pms.Refresh;
import org.deskbell.pms.Refreshes;
import org.deskbell.web.Me;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What would end with the records that the PMS's list lacks, said before the office manager confirms it. */
@Controller
@RequestMapping(RefreshPanel.PATH + "/{id}/confirmation")
class ShrunkenListPage {
    private final Refreshes refreshes;
    private final Links links;

    ShrunkenListPage(Refreshes refreshes, Links links) {
        this.refreshes = refreshes;
        this.links = links;
    }

    /** What is in question no more is not asked. */
    @GetMapping
    String ask(@PathVariable Refresh.Id id, Model model) {
        var doubted = refreshes.get(id);
        if (refreshes.question().filter(doubted::equals).isEmpty()) return "redirect:" + OnlinePatientsPage.PATH;
        model.addAttribute("doubted", doubted);
        model.addAttribute("links", links.linkedAmong(refreshes.missing(id)));
        return "staff/shrunken-list";
    }

    /** What the run found missing is really gone. */
    @PostMapping
    String confirm(@PathVariable Refresh.Id id, Me me) {
        refreshes.confirm(id, me.actor());
        return "redirect:" + OnlinePatientsPage.PATH;
    }
}
