package org.deskbell.web.staff;

import java.time.Instant;
import java.util.List;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.BookingOutcome.MovedMeanwhile;
import org.deskbell.booking.Changes;
import org.deskbell.booking.MoveRequest;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.web.Me;
import org.deskbell.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving, cancelling and restoring an online appointment, by staff. */
@Controller
class AppointmentActions {
    private final Changes changes;
    private final OnlineAppointments appointments;
    private final StaffTimes times;
    private final Providers providers;
    private final Outcomes outcomes;
    private final Words words;

    AppointmentActions(
            Changes changes,
            OnlineAppointments appointments,
            StaffTimes times,
            Providers providers,
            Outcomes outcomes,
            Words words) {
        this.changes = changes;
        this.appointments = appointments;
        this.times = times;
        this.providers = providers;
        this.outcomes = outcomes;
        this.words = words;
    }

    @PostMapping(AppointmentPage.PATH + "/move")
    String move(@PathVariable OnlineAppointment.Id id, MoveForm form, Me me, RedirectAttributes flash) {
        var visit = appointments.get(id);
        if (!visit.occupiesTime())
            return problem(outcomes.refusal(new BookingOutcome.NotPossible(visit.status())), page(id), flash);
        var chosen = times.read(form.typed(visit.provider()));
        if (chosen.isEmpty()) return stays(id, form, new Notice("staff.problem.choose-time", List.of()), flash);
        var outside = times.outside(visit, chosen.get());
        if (outside.filter(time -> time.isNews(form.outside())).isPresent()) return read(visit, form, flash);
        return switch (changes.move(request(id, chosen.get(), form, me))) {
            case BookingOutcome.Kept(var all) -> {
                moved(visit, all.getFirst(), flash);
                yield page(id);
            }
            case BookingOutcome.NotPossible gone -> problem(outcomes.refusal(gone), page(id), flash);
            case MovedMeanwhile moved -> problem(outcomes.refusal(moved), page(id), flash);
            case BookingOutcome refused -> stays(id, form, outcomes.refusal(refused), flash);
        };
    }

    /** Back to the form, to read which rules the time breaks; or that the visit is not where it was seen. */
    private String read(OnlineAppointment visit, MoveForm form, RedirectAttributes flash) {
        return form.startsAt() == null || form.startsAt().equals(visit.startsAt())
                ? again(visit.id(), form, "outside")
                : problem(outcomes.refusal(new MovedMeanwhile(visit.startsAt())), page(visit.id()), flash);
    }

    private static MoveRequest request(OnlineAppointment.Id id, ChosenTime chosen, MoveForm form, Me me) {
        return new MoveRequest(
                id, chosen.provider(), chosen.startsAt(), form.startsAt(), null, form.sending(), me.actor());
    }

    /** Where it is now; a letter goes out only if that is another place than before. */
    private void moved(OnlineAppointment before, OnlineAppointment visit, RedirectAttributes flash) {
        var at = words.staff(visit.startsAt());
        if (!visit.provider().equals(before.provider()))
            outcomes.done(
                    new Notice("staff.done.moved-with", List.of(at, name(visit.provider()), name(before.provider()))),
                    visit.id(),
                    flash);
        else if (visit.startsAt().equals(before.startsAt()))
            flash.addFlashAttribute("done", new Notice("staff.done.not-moved", List.of(at)));
        else outcomes.done(new Notice("staff.done.moved", List.of(at)), visit.id(), flash);
    }

    private String name(Provider.Id id) {
        return providers.find(id).map(Provider::name).orElse("");
    }

    /** It was not moved; why stands in the form. */
    private static String stays(OnlineAppointment.Id id, MoveForm form, Notice why, RedirectAttributes flash) {
        flash.addFlashAttribute("moveProblem", why);
        return again(id, form, "move-problem");
    }

    /** Back to the form as it was filled in. */
    private static String again(OnlineAppointment.Id id, MoveForm form, String part) {
        return "redirect:" + form.at(AppointmentPage.PATH.replace("{id}", id.toString())) + "#" + part;
    }

    @PostMapping(AppointmentPage.PATH + "/cancellation")
    String cancel(
            @PathVariable OnlineAppointment.Id id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable Instant startsAt,
            Me me,
            RedirectAttributes flash) {
        var said = words.strip();
        if (said.codePointCount(0, said.length()) > WindowActions.LONGEST_WORDS)
            return keeps(words, new Notice("staff.problem.words-long", List.of()), id, flash);
        return switch (changes.cancel(id, startsAt, said, me.actor())) {
            case BookingOutcome.Kept kept -> {
                outcomes.done(new Notice("staff.done.cancelled", List.of()), id, flash);
                flash.addFlashAttribute("undoCancel", id.toString());
                yield page(id);
            }
            case BookingOutcome refused -> keeps(words, outcomes.refusal(refused), id, flash);
        };
    }

    /** It was not cancelled; the words stand in the form. */
    private static String keeps(String words, Notice why, OnlineAppointment.Id id, RedirectAttributes flash) {
        flash.addFlashAttribute("cancelWords", words);
        return problem(why, page(id), flash);
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
        return switch (changes.restore(id, MoveForm.sending(key), me.actor())) {
            case BookingOutcome.Kept kept -> {
                outcomes.done(new Notice("staff.done.uncancelled", List.of()), id, flash);
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
