package org.deskbell.web.staff;

import java.util.List;
import org.deskbell.booking.Waitlist;
import org.deskbell.booking.WaitlistEntry;
import org.deskbell.desk.WaitingList;
import org.deskbell.web.Me;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The waitlist as staff see it: who waits, since when, for what, and what was offered. */
@Controller
class WaitingPage {
    static final String PATH = "/waitlist";

    private final WaitingList list;
    private final Waitlist waitlist;

    WaitingPage(WaitingList list, Waitlist waitlist) {
        this.list = list;
        this.waitlist = waitlist;
    }

    @GetMapping(PATH)
    String show(Me me, Model model) {
        model.addAttribute("waiting", list.all(me.actor()));
        return "staff/waitlist";
    }

    @PostMapping(PATH + "/{id}/removal")
    String remove(@PathVariable WaitlistEntry.Id id, Me me, RedirectAttributes flash) {
        var removed = waitlist.leave(id, me.actor());
        flash.addFlashAttribute(
                removed ? "done" : "problem",
                new Notice(removed ? "staff.done.off-waitlist" : "staff.problem.off-waitlist", List.of()));
        return "redirect:" + PATH;
    }
}
