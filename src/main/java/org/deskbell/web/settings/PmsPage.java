package org.deskbell.web.settings;

import java.util.Map;
import java.util.TreeMap;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.PmsCalls;
import org.deskbell.pms.PmsCatalogue;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.Refreshes;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.Counterparts;
import org.deskbell.practice.MissingCounterparts;
import org.deskbell.practice.Providers;
import org.deskbell.web.Me;
import org.deskbell.web.PmsNews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Online Scheduler Settings, PMS connection: which PMS it is, what it can do, how it is, and what it calls whom. */
@Controller
@RequestMapping(PmsPage.PATH)
class PmsPage {
    static final String PATH = "/settings/online-scheduler/pms";
    private static final String PAGE = "staff/settings/pms";

    private final PmsConnections connections;
    private final PmsCalls calls;
    private final Refreshes refreshes;
    private final PmsNews news;
    private final PmsCatalogue catalogue;
    private final Providers providers;
    private final AppointmentTypes types;
    private final Counterparts counterparts;
    private final MissingCounterparts missing;

    PmsPage(
            PmsConnections connections,
            PmsCalls calls,
            Refreshes refreshes,
            PmsNews news,
            PmsCatalogue catalogue,
            Providers providers,
            AppointmentTypes types,
            Counterparts counterparts,
            MissingCounterparts missing) {
        this.connections = connections;
        this.calls = calls;
        this.refreshes = refreshes;
        this.news = news;
        this.catalogue = catalogue;
        this.providers = providers;
        this.types = types;
        this.counterparts = counterparts;
        this.missing = missing;
    }

    @GetMapping
    String show(Model model) {
        return page(CounterpartRow.all(providers, catalogue), model);
    }

    private String page(Map<Catalogue.Kind, CounterpartRow.Group> rows, Model model) {
        connections.find().ifPresent(pms -> model.addAttribute("pms", pms));
        calls.find().ifPresent(call -> model.addAttribute("call", call));
        news.show(model);
        refreshes.latest().ifPresent(refresh -> model.addAttribute("latest", refresh));
        refreshes.latestDone().ifPresent(refresh -> model.addAttribute("refresh", refresh));
        var unused = missing.all();
        model.addAttribute("unused", unused);
        model.addAttribute("newTypes", unused.stream().anyMatch(PmsPage::isType));
        model.addAttribute("newOnes", !unused.stream().allMatch(PmsPage::isType));
        model.addAttribute("capabilities", Capability.values());
        model.addAttribute("groups", rows);
        model.addAttribute(
                "unmappedTypes",
                types.all().stream().filter(one -> one.pmsTypeId() == null).count());
        return PAGE;
    }

    private static boolean isType(Catalogue.Entry entry) {
        return entry.kind() == Catalogue.Kind.APPOINTMENT_TYPE;
    }

    /** Keeps what the PMS calls whom: a field for each provider and operatory, by its id. */
    @PostMapping("/counterparts")
    String choose(@RequestParam Map<String, String> form, Me me, Model model, RedirectAttributes after) {
        var rows = CounterpartRow.all(providers, catalogue);
        var chosen = CounterpartRow.chosen(rows, form);
        if (chosen.twice().isEmpty()) {
            counterparts.choose(chosen, me.actor());
            after.addFlashAttribute("chosen", true);
            return "redirect:" + PATH;
        }
        var again = new TreeMap<Catalogue.Kind, CounterpartRow.Group>();
        rows.forEach((kind, group) -> again.put(kind, group.as(form)));
        model.addAttribute("twice", chosen.twice());
        return page(again, model);
    }
}
