package org.deskbell.web.settings;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.practice.WeeklyHours;
import org.deskbell.tenancy.NotFound;
import org.deskbell.web.Me;
import org.deskbell.web.Seen;
import org.deskbell.web.Words;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Online Scheduler Settings, Provider hours: the week of a provider; press a stretch to edit it below. */
@Controller
@RequestMapping(HoursPage.PATH)
class HoursPage {
    static final String PATH = "/settings/online-scheduler/hours";
    private static final String PAGE = "staff/settings/hours";

    private final Providers providers;
    private final HitStep hits;
    private final Words words;
    private final Clock clock;

    HoursPage(Providers providers, HitStep hits, Words words, Clock clock) {
        this.providers = providers;
        this.hits = hits;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable UUID provider,
            @RequestParam(required = false) @Nullable UUID stretch,
            Model model) {
        var shown = provider == null ? providers.all().stream().findFirst() : Optional.of(known(provider));
        if (shown.isEmpty()) return PAGE;
        var chosen = providers.hours(shown.get().id()).stream()
                .filter(one -> one.id().value().equals(stretch))
                .findFirst();
        model.addAttribute("hoursForm", chosen.map(HoursForm::of).orElseGet(HoursPage::empty));
        chosen.ifPresent(one -> model.addAttribute("shown", hash(one)));
        return page(shown.get(), chosen.orElse(null), model);
    }

    private static String hash(WeeklyHours stretch) {
        return Seen.of(HoursForm.of(stretch)).hash();
    }

    private static HoursForm empty() {
        return new HoursForm(DayOfWeek.MONDAY, null, null, null);
    }

    private Provider known(UUID id) {
        return providers.find(new Provider.Id(id)).filter(Provider::isHere).orElseThrow(() -> new NotFound("provider"));
    }

    private String page(Provider provider, @Nullable WeeklyHours chosen, Model model) {
        model.addAttribute("provider", provider);
        model.addAttribute("providers", providers.all());
        model.addAttribute("operatories", providers.operatories());
        var rooms = providers.everyOperatory();
        model.addAttribute("rooms", rooms.stream().collect(toMap(Operatory::id, Operatory::name)));
        var gone =
                rooms.stream().filter(room -> !room.isHere()).map(Operatory::id).collect(toSet());
        var hours = providers.hours(provider.id());
        model.addAttribute("gone", gone);
        model.addAttribute("rests", hours.stream().anyMatch(one -> gone.contains(one.operatory())));
        model.addAttribute("week", WeekGrid.of(hours));
        model.addAttribute(
                "severalRooms",
                hours.stream().map(WeeklyHours::operatory).distinct().count() > 1);
        model.addAttribute("chosen", chosen);
        model.addAttribute("weekdays", DayOfWeek.values());
        return PAGE;
    }

    @PostMapping("/{provider}")
    String add(
            @PathVariable UUID provider,
            @Valid @ModelAttribute HoursForm hoursForm,
            BindingResult found,
            Me me,
            Model model,
            RedirectAttributes after) {
        var of = known(provider);
        var id = new WeeklyHours.Id(UUID.randomUUID());
        if (found.hasErrors()) return page(of, null, model);
        if (!providers.add(hoursForm.stretch(id, of.id()), me.actor())) return overlapping(of, null, found, model);
        return back(id, of, after);
    }

    @PostMapping("/{provider}/{stretch}")
    String change(
            @PathVariable UUID provider,
            @PathVariable UUID stretch,
            @Valid @ModelAttribute HoursForm hoursForm,
            BindingResult found,
            @RequestParam(defaultValue = "") String shown,
            Me me,
            Model model,
            RedirectAttributes after) {
        var of = known(provider);
        var chosen = stretch(of, stretch);
        model.addAttribute("shown", shown);
        if (found.hasErrors()) return page(of, chosen, model);
        var changed = hoursForm.stretch(chosen.id(), of.id());
        Predicate<WeeklyHours> asSeen = now -> new Seen(shown).isStill(HoursForm.of(now));
        return hits.take(
                () -> providers.change(changed, asSeen, me.actor()),
                hitting("hours", of),
                new Turn(me, model, after),
                () -> back(chosen.id(), of, after),
                () -> {
                    var now = stretch(of, stretch);
                    return asSeen.test(now) ? overlapping(of, now, found, model) : changedMeanwhile(of, now, model);
                });
    }

    private static Change hitting(String words, Provider provider) {
        return new Change(words, provider.name(), "hours", PATH + "?provider=" + provider.id());
    }

    private String changedMeanwhile(Provider of, WeeklyHours now, Model model) {
        model.addAttribute("changed", true);
        model.addAttribute("shown", hash(now));
        return page(of, now, model);
    }

    private String overlapping(Provider of, @Nullable WeeklyHours chosen, BindingResult found, Model model) {
        found.rejectValue("from", "settings.hours.overlap");
        return page(of, chosen, model);
    }

    private WeeklyHours stretch(Provider of, UUID id) {
        return providers.hours(of.id()).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("stretch of hours"));
    }

    @PostMapping("/{provider}/{stretch}/copies")
    String copy(
            @PathVariable UUID provider,
            @PathVariable UUID stretch,
            @RequestParam(required = false) @Nullable List<DayOfWeek> days,
            Me me,
            Model model,
            RedirectAttributes after) {
        var of = known(provider);
        var chosen = stretch(of, stretch);
        var copies = Optional.ofNullable(days).orElse(List.of()).stream()
                .distinct()
                .map(day -> onDay(day, chosen))
                .toList();
        var inTheWay = providers.addAll(copies, me.actor());
        if (inTheWay.isEmpty() && !copies.isEmpty()) return back(chosen.id(), of, after);
        model.addAttribute("hoursForm", HoursForm.of(chosen));
        model.addAttribute("shown", hash(chosen));
        model.addAttribute("inTheWay", inTheWay);
        return page(of, chosen, model);
    }

    private static WeeklyHours onDay(DayOfWeek day, WeeklyHours stretch) {
        var id = new WeeklyHours.Id(UUID.randomUUID());
        return new WeeklyHours(id, stretch.provider(), stretch.operatory(), day, stretch.from(), stretch.to());
    }

    @PostMapping("/{provider}/{stretch}/removal")
    String remove(
            @PathVariable UUID provider, @PathVariable UUID stretch, Me me, Model model, RedirectAttributes after) {
        var of = known(provider);
        var chosen = stretch(of, stretch);
        return hits.take(
                () -> removed(chosen, me),
                hitting("hours.removal", of),
                new Turn(me, model, after),
                () -> back(null, of, after),
                () -> back(null, of, after));
    }

    private boolean removed(WeeklyHours stretch, Me me) {
        providers.remove(stretch.id(), me.actor());
        return true;
    }

    private String back(WeeklyHours.@Nullable Id stretch, Provider provider, RedirectAttributes after) {
        after.addFlashAttribute("saved", words.at(clock.instant()));
        after.addAttribute("provider", provider.id().toString());
        if (stretch != null) after.addAttribute("stretch", stretch.toString());
        return "redirect:" + PATH;
    }
}
