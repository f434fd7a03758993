package org.deskbell.web.settings;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.UUID;
import org.deskbell.practice.Location;
import org.deskbell.practice.Locations;
import org.deskbell.practice.Operatories;
import org.deskbell.practice.Operatory;
import org.deskbell.tenancy.NotFound;
import org.deskbell.web.Me;
import org.deskbell.web.settings.HitStep.Change;
import org.deskbell.web.settings.HitStep.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Online Scheduler Settings, Providers and operatories: one chair or room. */
@Controller
@RequestMapping(OperatoryPage.PATH)
class OperatoryPage {
    static final String PATH = "/settings/online-scheduler/operatories";
    private static final String PAGE = "staff/settings/operatory";
    private static final String BACK = "redirect:" + RosterPage.PATH + "#operatories";

    private final Operatories operatories;
    private final Locations locations;
    private final HitStep hits;

    OperatoryPage(Operatories operatories, Locations locations, HitStep hits) {
        this.operatories = operatories;
        this.locations = locations;
        this.hits = hits;
    }

    @GetMapping("/new")
    String blank(Model model) {
        var first = locations.all().stream().map(Location::name).findFirst();
        model.addAttribute("operatoryForm", form(null, first.orElse("")));
        return page(new Operatory.Id(UUID.randomUUID()), model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model model) {
        var shown = known(id);
        model.addAttribute("operatoryForm", form(shown.name(), shown.location()));
        return page(shown.id(), model);
    }

    private OperatoryForm form(@Nullable String name, String location) {
        var where = locations.all().stream()
                .filter(one -> one.name().equals(location))
                .map(one -> one.id().value())
                .findFirst();
        return new OperatoryForm(name, where.orElse(null), RosterPage.FIRST_LOCATION);
    }

    private Operatory known(UUID id) {
        return operatories.find(new Operatory.Id(id)).orElseThrow(() -> new NotFound("operatory"));
    }

    private String page(Operatory.Id id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("known", operatories.find(id).orElse(null));
        model.addAttribute("locations", locations.all());
        return PAGE;
    }

    /** Adds the operatory or changes it, its location only once somebody said what becomes of visits that are booked in it; the
     * form of a new one brings its id, so that sending it twice adds one. */
    @PostMapping("/{id}")
    String save(
            @PathVariable UUID id,
            @Valid @ModelAttribute OperatoryForm operatoryForm,
            BindingResult found,
            Me me,
            Model model,
            RedirectAttributes after) {
        var of = new Operatory.Id(id);
        var where = LocationField.chosen(operatoryForm.location(), operatoryForm.newLocation(), locations.all(), found);
        if (found.hasErrors()) return page(of, model);
        var name = requireNonNull(operatoryForm.name()).strip();
        var wanted = new Operatory(of, name, where, null);
        return hits.take(
                () -> operatories.save(wanted, me.actor()),
                new Change("elsewhere", name, "roster", PATH + "/" + id),
                new Turn(me, model, after),
                () -> back("savedOperatory", wanted, after),
                () -> {
                    found.rejectValue("location", "settings.roster.operatory.hours");
                    return page(of, model);
                });
    }

    /** The operatory is no longer here; with bookings only once somebody said what becomes of them. */
    @PostMapping("/{id}/retirement")
    String retire(@PathVariable UUID id, Me me, Model model, RedirectAttributes after) {
        var operatory = known(id);
        return hits.take(
                () -> operatories.retire(operatory.id(), me.actor()),
                new Change("retire", operatory.name(), "roster", PATH + "/" + operatory.id()),
                new Turn(me, model, after),
                () -> back("retiredOperatory", operatory, after),
                () -> BACK);
    }

    private static String back(String done, Operatory operatory, RedirectAttributes after) {
        after.addFlashAttribute(done, operatory.name());
        return BACK;
    }

    /** The operatory is here again; whoever was asked to choose another time need not. */
    @PostMapping("/{id}/return")
    String bringBack(@PathVariable UUID id, Me me, RedirectAttributes after) {
        var operatory = known(id);
        hits.make(() -> operatories.bringBack(operatory.id(), me.actor()), me);
        return back("backOperatory", operatory, after);
    }
}
