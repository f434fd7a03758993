package org.deskbell.web.settings;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.booking.Audience;
import org.deskbell.booking.Reason;
import org.deskbell.booking.Reasons;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Online Scheduler Settings, Why is nothing free?: every rule that decides about a time, with pass or fail. */
@Controller
class WhyPage {
    private static final String PAGE = "staff/settings/why";
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final List<Audience> AUDIENCES = List.of(Audience.NEW, Audience.KNOWN);

    private final Reasons reasons;
    private final AppointmentTypes types;
    private final Providers providers;
    private final WhyWords sentences;
    private final Words words;

    WhyPage(Reasons reasons, AppointmentTypes types, Providers providers, WhyWords sentences, Words words) {
        this.reasons = reasons;
        this.types = types;
        this.providers = providers;
        this.sentences = sentences;
        this.words = words;
    }

    @GetMapping("/settings/online-scheduler/why")
    String ask(@ModelAttribute WhyForm whyForm, BindingResult found, Model model) {
        var type = type(whyForm.type());
        var provider = type.flatMap(chosen -> provider(whyForm.provider(), chosen));
        Dates.look("day", whyForm.day(), words.today(), found);
        look("type", whyForm.type(), types.all().stream().map(one -> one.id().value()), found);
        look(
                "provider",
                whyForm.provider(),
                providers.all().stream().map(one -> one.id().value()),
                found);
        model.addAttribute("types", types.all());
        model.addAttribute("providers", providers.all());
        model.addAttribute("audiences", AUDIENCES);
        if (type.isEmpty() || provider.isEmpty()) return PAGE;
        return answer(filled(whyForm, type.get(), provider.get()), found, model);
    }

    private static void look(String field, @Nullable UUID asked, Stream<UUID> known, BindingResult found) {
        if (asked != null && known.noneMatch(asked::equals)) found.rejectValue(field, "typeMismatch.java.util.UUID");
    }

    /** What was asked about; else the first that is offered. */
    private Optional<OnlineAppointmentType> type(@Nullable UUID asked) {
        var all = types.all();
        var known = all.stream().filter(one -> one.id().value().equals(asked));
        var offered = all.stream().filter(OnlineAppointmentType::offered);
        return Stream.of(known, offered, all.stream()).flatMap(some -> some).findFirst();
    }

    /** Whoever was asked about; else the first who does the type. */
    private Optional<Provider> provider(@Nullable UUID asked, OnlineAppointmentType type) {
        var all = providers.all();
        var known = all.stream().filter(one -> one.id().value().equals(asked));
        var able = all.stream().filter(one -> type.providers().contains(one.id()));
        return Stream.of(known, able, all.stream()).flatMap(some -> some).findFirst();
    }

    private WhyForm filled(WhyForm form, OnlineAppointmentType type, Provider provider) {
        return new WhyForm(
                requireNonNullElse(form.day(), words.today().plusDays(1)),
                requireNonNullElse(form.time(), NINE),
                type.id().value(),
                provider.id().value(),
                form.who() == Audience.KNOWN ? Audience.KNOWN : Audience.NEW);
    }

    private String answer(WhyForm asked, BindingResult found, Model model) {
        model.addAttribute("asked", asked);
        if (found.hasErrors()) return PAGE;
        var starts = reasons.starts(asked.question());
        model.addAttribute("starts", starts);
        model.addAttribute(
                "free", starts.stream().filter(one -> one.refusedBy() == null).count());
        var rules = reasons.ask(asked.question());
        model.addAttribute(
                "verdicts",
                Stream.concat(failed(rules), passed(rules))
                        .map(sentences::verdict)
                        .toList());
        model.addAttribute("failed", failed(rules).count());
        return PAGE;
    }

    private static Stream<Reason> failed(List<Reason> rules) {
        return rules.stream().filter(rule -> !rule.passes());
    }

    private static Stream<Reason> passed(List<Reason> rules) {
        return rules.stream().filter(Reason::passes);
    }
}
