package org.deskbell.web.settings;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.PmsCatalogue;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.web.Me;
import org.deskbell.web.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Online Scheduler Settings, Appointment types: what can be booked online, with whom and how. */
@Controller
@RequestMapping("/settings/online-scheduler/types")
class TypesPage {
    private static final String LIST = "staff/settings/types";
    private static final String FORM = "staff/settings/type";

    private final AppointmentTypes types;
    private final Providers providers;
    private final PmsCatalogue pms;

    TypesPage(AppointmentTypes types, Providers providers, PmsCatalogue pms) {
        this.types = types;
        this.providers = providers;
        this.pms = pms;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("types", types.all());
        model.addAttribute("nobody", providers.all().isEmpty());
        model.addAttribute("names", providers.all().stream().collect(Collectors.toMap(Provider::id, Provider::name)));
        model.addAttribute(
                "pmsNames", pmsTypes().stream().collect(Collectors.toMap(Catalogue.Entry::id, Catalogue.Entry::name)));
        return LIST;
    }

    private List<Catalogue.Entry> pmsTypes() {
        return pms.all(Catalogue.Kind.APPOINTMENT_TYPE);
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("typeForm", TypeForm.empty(providers.all()));
        return form(UUID.randomUUID(), false, model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model model) {
        var shown = TypeForm.of(types.get(new OnlineAppointmentType.Id(id)));
        model.addAttribute("typeForm", shown);
        model.addAttribute("shown", Seen.of(shown).hash());
        return form(id, true, model);
    }

    private String form(UUID id, boolean known, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("known", known);
        model.addAttribute("providers", providers.all());
        model.addAttribute("pmsTypes", pmsTypes());
        model.addAttribute("unlisted", unlisted(model));
        return FORM;
    }

    /** What the type is called in the PMS if the PMS does not list it any more: kept until somebody chooses another. */
    private @Nullable String unlisted(Model model) {
        if (!(model.getAttribute("typeForm") instanceof TypeForm form)) return null;
        var mapped = form.pmsTypeId();
        if (mapped == null || mapped.isBlank()) return null;
        return pmsTypes().stream().anyMatch(one -> one.id().equals(mapped)) ? null : mapped;
    }

    /** Adds the type or changes it; the form of a new one brings its id, so that sending it twice adds one. */
    @PostMapping("/{id}")
    String save(
            @PathVariable UUID id,
            @Valid @ModelAttribute TypeForm typeForm,
            BindingResult found,
            @RequestParam(defaultValue = "") String shown,
            Me me,
            Model model,
            RedirectAttributes after) {
        model.addAttribute("shown", shown);
        if (!found.hasErrors() && !knows(typeForm)) found.rejectValue("providers", "settings.types.providers.missing");
        if (found.hasErrors()) return form(id, isKnown(id), model);
        var type = typeForm.type(new OnlineAppointmentType.Id(id));
        var seen = new Seen(shown);
        if (!types.save(type, standing -> seen.isStill(TypeForm.of(standing)), me.actor()))
            return refused(type, seen, found, model);
        after.addFlashAttribute("saved", String.valueOf(typeForm.name()).strip());
        return "redirect:/settings/online-scheduler/types";
    }

    private boolean isKnown(UUID id) {
        return stands(id).isPresent();
    }

    private Optional<OnlineAppointmentType> stands(UUID id) {
        return types.all().stream().filter(one -> one.id().value().equals(id)).findFirst();
    }

    /** Another has the name, or the type is not as it was shown: then the form says how it stands now. */
    private String refused(OnlineAppointmentType type, Seen seen, BindingResult found, Model model) {
        var id = type.id().value();
        var other = stands(id).map(TypeForm::of).filter(now -> !seen.isStill(now));
        other.ifPresentOrElse(
                now -> {
                    model.addAttribute("changed", now);
                    model.addAttribute("typed", TypeForm.of(type));
                    model.addAttribute("shown", Seen.of(now).hash());
                },
                () -> found.rejectValue("name", "settings.types.name.taken"));
        return form(id, isKnown(id), model);
    }

    private boolean knows(TypeForm form) {
        var chosen = form.providers();
        if (chosen == null) return true;
        var all = providers.all().stream().map(one -> one.id().value()).collect(Collectors.toSet());
        return all.containsAll(chosen);
    }
}
