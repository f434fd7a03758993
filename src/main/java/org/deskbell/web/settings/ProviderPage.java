package org.deskbell.web.settings;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.UUID;
import org.deskbell.booking.Waitlist;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.practice.Roster;
import org.deskbell.tenancy.NotFound;
import org.deskbell.web.Me;
import org.deskbell.web.settings.HitStep.Change;
import org.deskbell.web.settings.HitStep.Turn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Online Scheduler Settings, Providers and operatories: one provider, from the first day to the last. */
@Controller
@RequestMapping(RosterPage.PATH)
class ProviderPage {
    private static final String PAGE = "staff/settings/provider";
    private static final String BACK = "redirect:" + RosterPage.PATH;

    private final Providers providers;
    private final Roster roster;
    private final Waitlist waitlist;
    private final HitStep hits;

    ProviderPage(Providers providers, Roster roster, Waitlist waitlist, HitStep hits) {
        this.providers = providers;
        this.roster = roster;
        this.waitlist = waitlist;
        this.hits = hits;
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("providerForm", new ProviderForm(null));
        return page(new Provider.Id(UUID.randomUUID()), model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model model) {
        model.addAttribute("providerForm", new ProviderForm(known(id).name()));
        return page(new Provider.Id(id), model);
    }

    private Provider known(UUID id) {
        return providers.find(new Provider.Id(id)).orElseThrow(() -> new NotFound("provider"));
    }

    private String page(Provider.Id id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("known", providers.find(id).orElse(null));
        model.addAttribute("waiting", waitlist.waitingFor(id));
        return PAGE;
    }

    /** Adds the provider or renames him; the form of a new one brings its id, so that sending it twice adds one. */
    @PostMapping("/{id}")
    String save(
            @PathVariable UUID id,
            @Valid @ModelAttribute ProviderForm providerForm,
            BindingResult found,
            Me me,
            Model model,
            RedirectAttributes after) {
        if (found.hasErrors()) return page(new Provider.Id(id), model);
        var name = requireNonNull(providerForm.name()).strip();
        roster.save(new Provider.Id(id), name, me.actor());
        after.addFlashAttribute("savedProvider", name);
        return BACK;
    }

    /** The provider is no longer here; with bookings only once somebody said what becomes of them. */
    @PostMapping("/{id}/retirement")
    String retire(@PathVariable UUID id, Me me, Model model, RedirectAttributes after) {
        var provider = known(id);
        return hits.take(
                () -> roster.retire(provider.id(), me.actor()),
                new Change("retire", provider.name(), "roster", RosterPage.PATH + "/" + provider.id()),
                new Turn(me, model, after),
                () -> back("retiredProvider", provider, after),
                () -> BACK);
    }

    private static String back(String done, Provider provider, RedirectAttributes after) {
        after.addFlashAttribute(done, provider.name());
        return BACK;
    }

    /** The provider is here again; whoever was asked to choose another time need not. */
    @PostMapping("/{id}/return")
    String bringBack(@PathVariable UUID id, Me me, RedirectAttributes after) {
        var provider = known(id);
        hits.make(() -> roster.bringBack(provider.id(), me.actor()), me);
        return back("backProvider", provider, after);
    }
}
