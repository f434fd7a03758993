package org.deskbell.web.settings;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.PmsCatalogue;
import org.deskbell.pms.PmsConnections;
import org.deskbell.practice.Locations;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.practice.Roster;
import org.deskbell.practice.TakeOver;
import org.deskbell.practice.WeeklyHours;
import org.deskbell.web.Me;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Online Scheduler Settings, Providers and operatories: who sees patients, in which chairs and where. */
@Controller
@RequestMapping(RosterPage.PATH)
class RosterPage {
    static final String PATH = "/settings/online-scheduler/providers";
    /** What an empty practice's first location is called if nobody says otherwise. */
    static final String FIRST_LOCATION = "Main office";

    private static final String PAGE = "staff/settings/roster";

    private final Providers providers;
    private final Roster roster;
    private final Locations locations;
    private final TakeOver takeOver;
    private final PmsConnections connections;
    private final PmsCatalogue catalogue;

    RosterPage(
            Providers providers,
            Roster roster,
            Locations locations,
            TakeOver takeOver,
            PmsConnections connections,
            PmsCatalogue catalogue) {
        this.providers = providers;
        this.roster = roster;
        this.locations = locations;
        this.takeOver = takeOver;
        this.connections = connections;
        this.catalogue = catalogue;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("takeOverForm", suggested());
        return page(model);
    }

    /** All that there is while the practice has none yet; later somebody chooses. */
    private TakeOverForm suggested() {
        return new TakeOverForm(
                providers.everybody().isEmpty() ? open(Catalogue.Kind.PROVIDER) : List.of(),
                providers.everyOperatory().isEmpty() ? open(Catalogue.Kind.OPERATORY) : List.of(),
                locations.all().stream()
                        .map(one -> one.id().value())
                        .findFirst()
                        .orElse(null),
                FIRST_LOCATION);
    }

    private List<String> open(Catalogue.Kind kind) {
        return takeOver.open(kind).stream().map(Catalogue.Entry::id).toList();
    }

    private String page(Model model) {
        model.addAttribute("openProviders", takeOver.open(Catalogue.Kind.PROVIDER));
        model.addAttribute("openOperatories", takeOver.open(Catalogue.Kind.OPERATORY));
        model.addAttribute("hasPms", connections.find().isPresent());
        model.addAttribute("pmsProviders", names(Catalogue.Kind.PROVIDER));
        model.addAttribute("pmsOperatories", names(Catalogue.Kind.OPERATORY));
        model.addAttribute("providers", providers.all());
        model.addAttribute(
                "goneProviders",
                providers.everybody().stream().filter(one -> !one.isHere()).toList());
        model.addAttribute(
                "withHours",
                providers.hours().stream().map(WeeklyHours::provider).collect(toSet()));
        model.addAttribute("operatories", providers.operatories());
        model.addAttribute(
                "goneOperatories",
                providers.everyOperatory().stream().filter(one -> !one.isHere()).toList());
        model.addAttribute("locations", locations.all());
        return PAGE;
    }

    private Map<String, String> names(Catalogue.Kind kind) {
        return catalogue.all(kind).stream().collect(toMap(Catalogue.Entry::id, Catalogue.Entry::name));
    }

    /** Takes over from the PMS who is chosen. */
    @PostMapping("/take-over")
    String takeOver(
            @ModelAttribute TakeOverForm takeOverForm,
            BindingResult found,
            Me me,
            Model model,
            RedirectAttributes after) {
        var chosen = takeOverForm.chosen(locations.all(), found);
        if (found.hasErrors()) {
            model.addAttribute("faulty", true);
            return page(model);
        }
        after.addFlashAttribute("taken", takeOver.take(chosen, me.actor()));
        return "redirect:" + PATH;
    }

    /** Lets a provider change places with who stands before him. */
    @PostMapping("/{id}/rise")
    String raise(@PathVariable UUID id, Me me, RedirectAttributes after) {
        roster.raise(new Provider.Id(id), me.actor());
        after.addFlashAttribute(
                "raised",
                providers.find(new Provider.Id(id)).map(Provider::name).orElse(""));
        return "redirect:" + PATH;
    }
}
