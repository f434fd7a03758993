package org.deskbell.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.desk.AlertList;
import org.deskbell.desk.Worklist;
import org.deskbell.pms.Refreshes;
import org.deskbell.practice.Practices;
import org.deskbell.web.Me;
import org.deskbell.web.PmsNews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Home, all online appointments, and the archives: three views of one window, with the link panel in its place. */
@Controller
class HomePage {
    private final Window window;
    private final LinkPanels panels;
    private final Worklist worklist;
    private final AlertList alerts;
    private final Refreshes refreshes;
    private final PmsNews pms;
    private final Practices practices;
    private final Clock clock;

    HomePage(
            Window window,
            LinkPanels panels,
            Worklist worklist,
            AlertList alerts,
            Refreshes refreshes,
            PmsNews pms,
            Practices practices,
            Clock clock) {
        this.window = window;
        this.panels = panels;
        this.worklist = worklist;
        this.alerts = alerts;
        this.refreshes = refreshes;
        this.pms = pms;
        this.practices = practices;
        this.clock = clock;
    }

    @GetMapping({"/", "/online-appointments", "/online-appointments/archives"})
    String window(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) OnlineAppointment.@Nullable Id open,
            @RequestHeader(name = "X-News", required = false) @Nullable String news,
            Me me,
            Model model) {
        var view = Window.View.at(request.getServletPath());
        var asked = new Window.Asked(view, sort, page, open);
        var before = model.getAttribute("asked") instanceof LinkPanels.Asked kept
                        && kept.id().equals(open)
                ? kept
                : LinkPanels.Asked.open(open, news == null);
        return show(asked, before, me, model);
    }

    /** Find another, or Compare, in an open panel; a POST, because names and chart numbers have no place in an address. */
    @PostMapping("/online-appointments/{id}/find")
    String find(
            @PathVariable OnlineAppointment.Id id,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String compare,
            @RequestParam(defaultValue = "HOME") Window.View view,
            HttpServletResponse response,
            Me me,
            Model model) {
        response.setHeader("HX-Push-Url", "false"); // a boosted form heeds no attribute for that
        var asked = new Window.Asked(view, null, 0, id);
        return show(asked, new LinkPanels.Asked(id, compare, name, true), me, model);
    }

    /** What Find showed, read anew: the panel, as an address holds no name to find again. */
    @GetMapping("/online-appointments/{id}/find")
    String again(@PathVariable OnlineAppointment.Id id) {
        return Window.View.ALL.opening(id);
    }

    private String show(Window.Asked rows, LinkPanels.@Nullable Asked asked, Me me, Model model) {
        model.addAttribute("seen", seen()); // first: what changes while the page is made is news to it
        window.show(rows, me.actor(), model);
        model.addAttribute("now", clock.instant());
        model.addAttribute("online", practices.settings().online());
        model.addAttribute("asked", asked);
        model.addAttribute("sortedBy", rows.sort());
        model.addAttribute("number", rows.page());
        if (rows.view() == Window.View.HOME) model.addAttribute("alerts", alerts.open(AlertActions.SHOWN, me.actor()));
        pms.show(model);
        if (asked != null)
            panels.linked(asked.id())
                    .ifPresentOrElse(
                            notice -> tell(notice, model),
                            () -> model.addAttribute("panel", panels.of(asked, me.actor())));
        return "staff/home";
    }

    /** Why no panel opens, unless the deed that led here says it. */
    private static void tell(Notice notice, Model model) {
        if (!model.containsAttribute("problem") && !model.containsAttribute("done")) model.addAttribute("done", notice);
    }

    /** Asked every few seconds by an open page: 204 while nothing changed, else the page asks anew. */
    @GetMapping("/online-appointments/news")
    @ResponseBody
    ResponseEntity<String> news(@RequestParam String seen) {
        return seen().equals(seen) ? ResponseEntity.noContent().build() : ResponseEntity.ok("");
    }

    /** Also a reading that failed is news: an open link panel waits for it. */
    private String seen() {
        var refresh = refreshes
                .latest()
                .filter(run -> !run.isOpen())
                .or(refreshes::latestDone)
                .map(run -> run.id().toString())
                .orElse("none");
        return Integer.toHexString((worklist.version() + refresh + refreshes.isInDoubt()).hashCode());
    }
}
