package org.deskbell.web.staff;

import java.time.Clock;
import java.time.Duration;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.Refresh;
import org.deskbell.pms.Refreshes;
import org.deskbell.practice.MissingCounterparts;
import org.deskbell.web.Me;
import org.deskbell.web.PmsNews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Refresh Patients from PMS: the button, and the progress that survives a reload and can be cancelled. */
@Controller
class RefreshPanel {
    static final String PATH = "/settings/online-scheduler/online-patients/refresh";
    private final Refreshes refreshes;
    private final PmsNews news;
    private final MissingCounterparts missing;
    private final Clock clock;

    RefreshPanel(Refreshes refreshes, PmsNews news, MissingCounterparts missing, Clock clock) {
        this.refreshes = refreshes;
        this.news = news;
        this.missing = missing;
        this.clock = clock;
    }

    /**
     * How far a run is.
     *
     * @param perSecond how many records it has read in a second
     * @param left how long it will still take, once that can be told
     */
    public record Progress(
            Refresh run,
            Duration elapsed,
            long perSecond,
            @Nullable Duration left) {}

    /** Puts the newest run into the page, if there was one. */
    void show(Model model) {
        refreshes.latest().ifPresent(run -> model.addAttribute("progress", progress(run)));
        news.show(model);
        model.addAttribute(
                "unused", missing.all().stream().map(Catalogue.Entry::name).toList());
    }

    private Progress progress(Refresh run) {
        var elapsed = run.elapsed(clock.instant());
        var total = run.total();
        var left = total == null || run.read() == 0 || !run.isOpen()
                ? null
                : elapsed.multipliedBy(Math.max(0, total - run.read())).dividedBy(run.read());
        return new Progress(run, elapsed, run.perSecond(clock.instant()), left);
    }

    /** Asked every second while a run is open. */
    @GetMapping(PATH)
    String watch(Model model) {
        show(model);
        model.addAttribute("watching", true);
        return "staff/refresh";
    }

    @PostMapping(PATH)
    String ask(Me me) {
        refreshes.ask(me.actor());
        return "redirect:" + OnlinePatientsPage.PATH;
    }

    @PostMapping(PATH + "/{id}/cancel")
    String cancel(@PathVariable Refresh.Id id, Me me) {
        refreshes.cancel(id, me.actor());
        return "redirect:" + OnlinePatientsPage.PATH;
    }
}
