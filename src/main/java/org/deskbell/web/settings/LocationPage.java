package org.deskbell.web.settings;

import jakarta.validation.Valid;
import java.util.UUID;
import org.deskbell.practice.Location;
import org.deskbell.practice.Locations;
import org.deskbell.practice.Practices;
import org.deskbell.tenancy.NotFound;
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

/** Online Scheduler Settings, Providers and operatories: one location, and its address where it has its own. */
@Controller
@RequestMapping("/settings/online-scheduler/locations")
class LocationPage {
    private static final String PAGE = "staff/settings/location";

    private final Locations locations;
    private final Practices practices;

    LocationPage(Locations locations, Practices practices) {
        this.locations = locations;
        this.practices = practices;
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("locationForm", new LocationForm(null, null, null, null, null));
        return page(new Location.Id(UUID.randomUUID()), model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model model) {
        var shown = locations.find(new Location.Id(id)).orElseThrow(() -> new NotFound("location"));
        model.addAttribute("locationForm", LocationForm.of(shown));
        return page(shown.id(), model);
    }

    private String page(Location.Id id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("known", locations.find(id).isPresent());
        model.addAttribute("usual", practices.current().address().oneLine());
        return PAGE;
    }

    /** Adds the location or changes it; the form of a new one brings its id, so that sending it twice adds one. */
    @PostMapping("/{id}")
    String save(
            @PathVariable UUID id,
            @Valid @ModelAttribute LocationForm locationForm,
            BindingResult found,
            Me me,
            Model model,
            RedirectAttributes after) {
        var of = new Location.Id(id);
        if (found.hasErrors()) return page(of, model);
        var location = locationForm.location(of);
        if (!locations.save(location, me.actor())) {
            found.rejectValue("name", "settings.roster.location.taken");
            return page(of, model);
        }
        after.addFlashAttribute("savedLocation", location.name());
        return "redirect:" + RosterPage.PATH + "#locations";
    }
}
