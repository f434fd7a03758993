package org.deskbell.web.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.Changes;
import org.deskbell.booking.MoveRequest;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.web.Me;
import org.deskbell.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving, cancelling and restoring an online appointment, by staff. */
@Controller
class AppointmentActions {
    private final Changes changes;
    private final Practices practices;
    private final Providers providers;
    private final Outcomes outcomes;
    private final Words words;
    private final Clock clock;

    AppointmentActions(
            Changes changes, Practices practices, Providers providers, Outcomes outcomes, Words words, Clock clock) {
        this.changes = changes;
        this.practices = practices;
        this.providers = providers;
        this.outcomes = outcomes;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Where it is to be moved.
     *
     * @param at one of the free times, or "other"
     * @param day the day of another time
     * @param time the other time, on the practice's clock
     * @param with whom to see at the other time
     */
    record Target(
            @Nullable String at,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate day,

            @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
            LocalTime time,

            Provider.@Nullable Id with,
            @Nullable String key) {
        Optional<ChosenTime> chosen(Practices practices) {
            if (!ChosenTime.OTHER.equals(at)) return ChosenTime.read(at);
            if (day == null || time == null || with == null) return Optional.empty();
            return ChosenTime.at(day, time, practices.current().zone(), with);
        }
    }

    @PostMapping(AppointmentPage.PATH + "/move")
    String move(@PathVariable OnlineAppointment.Id id, Target target, Me me, RedirectAttributes flash) {
        var chosen = target.chosen(practices)
                .filter(time -> time.isToCome(clock.instant()))
                .filter(time -> providers.find(time.provider()).isPresent());
        if (chosen.isEmpty())
            return problem(new Notice("staff.problem.choose-time", List.of()), again(id, target), flash);
        var request = new MoveRequest(
                id, chosen.get().provider(), chosen.get().startsAt(), null, key(target.key()), me.actor());
        return switch (changes.move(request)) {
            case BookingOutcome.Kept kept -> {
                flash.addFlashAttribute(
                        "done",
                        new Notice(
                                "staff.done.moved",
                                List.of(words.staff(kept.appointment().startsAt()))));
                yield page(id);
            }
            case BookingOutcome refused -> problem(outcomes.refusal(refused), again(id, target), flash);
        };
    }

    /** The form's own key, so that pressing twice moves once. */
    private static String key(@Nullable String sent) {
        return sent != null && sent.matches("[0-9a-f-]{36}")
                ? sent
                : UUID.randomUUID().toString();
    }

    /** Back to the week that was open. */
    private static String again(OnlineAppointment.Id id, Target target) {
        var open = target.day() == null ? "" : "?day=" + target.day();
        var with = target.day() == null || target.with() == null
                ? ""
                : "&with=" + target.with().value();
        return page(id) + open + with + "#move";
    }

    @PostMapping(AppointmentPage.PATH + "/cancellation")
    String cancel(
            @PathVariable OnlineAppointment.Id id,
            @RequestParam(defaultValue = "") String words,
            Me me,
            RedirectAttributes flash) {
        if (words.strip().codePointCount(0, words.strip().length()) > WindowActions.LONGEST_WORDS)
            return problem(new Notice("staff.problem.words-long", List.of()), page(id), flash);
        return switch (changes.cancel(id, words.strip(), me.actor())) {
            case BookingOutcome.Kept kept -> {
                flash.addFlashAttribute("done", new Notice("staff.done.cancelled", List.of()));
                flash.addFlashAttribute("undoCancel", id.toString());
                yield page(id);
            }
            case BookingOutcome refused -> problem(outcomes.refusal(refused), page(id), flash);
        };
    }

    /** Undo: the visit stands again, if its time is still free. */
    @PostMapping(AppointmentPage.PATH + "/restoration")
    String restore(
            @PathVariable OnlineAppointment.Id id,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) Window.@Nullable View view,
            Me me,
            RedirectAttributes flash) {
        var back = view == null ? page(id) : "redirect:" + view.path;
        return switch (changes.restore(id, key(key), me.actor())) {
            case BookingOutcome.Kept kept -> {
                flash.addFlashAttribute("done", new Notice("staff.done.uncancelled", List.of()));
                yield back;
            }
            case BookingOutcome refused -> problem(outcomes.refusal(refused), back, flash);
        };
    }

    private static String problem(Notice notice, String back, RedirectAttributes flash) {
        flash.addFlashAttribute("problem", notice);
        return back;
    }

    private static String page(OnlineAppointment.Id id) {
        return "redirect:" + AppointmentPage.PATH.replace("{id}", id.toString());
    }
}
