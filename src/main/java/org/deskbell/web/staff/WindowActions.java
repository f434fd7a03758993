package org.deskbell.web.staff;

import java.time.Instant;
import java.util.List;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.web.Me;
import org.deskbell.writeback.AskOutcome;
import org.deskbell.writeback.WriteBacks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done to rows of the Online Appointments window. */
@Controller
class WindowActions {
    /** What fits into a mail that is read. */
    static final int LONGEST_WORDS = 500;

    private final OnlineAppointments appointments;
    private final WriteBacks writeBacks;
    private final Outcomes outcomes;

    WindowActions(OnlineAppointments appointments, WriteBacks writeBacks, Outcomes outcomes) {
        this.appointments = appointments;
        this.writeBacks = writeBacks;
        this.outcomes = outcomes;
    }

    @PostMapping("/online-appointments/archive")
    String archive(
            @RequestParam(required = false) @Nullable List<OnlineAppointment.Id> id,
            @RequestParam(defaultValue = "HOME") Window.View view,
            Me me,
            RedirectAttributes flash) {
        if (id == null) return problem("staff.problem.nothing-selected", view, flash);
        flash.addFlashAttribute("archived", appointments.archive(id, me.actor()));
        flash.addFlashAttribute(
                "undo", id.stream().map(OnlineAppointment.Id::toString).toList());
        return view.back();
    }

    @PostMapping("/online-appointments/restore")
    String restore(
            @RequestParam(required = false) @Nullable List<OnlineAppointment.Id> id,
            @RequestParam(defaultValue = "ARCHIVES") Window.View view,
            Me me,
            RedirectAttributes flash) {
        if (id == null) return problem("staff.problem.nothing-selected", view, flash);
        flash.addFlashAttribute("restored", appointments.restore(id, me.actor()));
        return view.back();
    }

    /** The pencil on the row of a linked patient, and Try now; without a view, on the appointment's own page. */
    @PostMapping("/online-appointments/{id}/write-back")
    String write(
            @PathVariable OnlineAppointment.Id id,
            @RequestParam(required = false) Window.@Nullable View view,
            Me me,
            RedirectAttributes flash) {
        var back = back(id, view);
        return switch (writeBacks.ask(id, me.actor())) {
            case AskOutcome.Queued queued -> {
                if (view == null) flash.addFlashAttribute("tried", 1);
                yield back;
            }
            case AskOutcome.LinkFirst first -> Window.View.of(view).opening(id);
            case AskOutcome.AlreadyWritten written -> problem("staff.problem.already-written", back, flash);
            case AskOutcome.NotBooked not -> problem("staff.problem.not-booked", back, flash);
            case AskOutcome.CannotWrite cannot -> problem("staff.problem.cannot-write", back, flash);
            case AskOutcome.TooLate late -> problem("staff.problem.too-late", back, flash);
        };
    }

    private static String back(OnlineAppointment.Id id, Window.@Nullable View view) {
        return view == null ? "redirect:/online-appointments/" + id : view.back();
    }

    /** Try now: everything that waits for a silent PMS. */
    @PostMapping("/write-backs/retry")
    String tryNow(@RequestParam(defaultValue = "HOME") Window.View view, Me me, RedirectAttributes flash) {
        flash.addFlashAttribute("tried", writeBacks.tryNow(me.actor()));
        return view.back();
    }

    /** The answer to a request, given in the window or, without a view, on the appointment's own page. */
    @PostMapping("/online-appointments/{id}/decision")
    String decide(
            @PathVariable OnlineAppointment.Id id,
            @RequestParam boolean accept,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable Instant startsAt,
            @RequestParam(required = false) Window.@Nullable View view,
            Me me,
            RedirectAttributes flash) {
        var back = back(id, view);
        if (!accept && words.isBlank()) return problem("staff.problem.words-missing", back, flash);
        if (words.strip().length() > LONGEST_WORDS) return problem("staff.problem.words-long", back, flash);
        var outcome = accept
                ? appointments.accept(id, startsAt, me.actor())
                : appointments.decline(id, startsAt, words.strip(), me.actor());
        return switch (outcome) {
            case BookingOutcome.Kept kept -> {
                outcomes.done(new Notice(accept ? "staff.done.accepted" : "staff.done.declined", List.of()), id, flash);
                yield back;
            }
            case BookingOutcome.Over over -> problem("staff.problem.request-late", back, flash);
            case BookingOutcome.NotPossible not -> problem("staff.problem.answered-already", back, flash);
            case BookingOutcome refused -> problem(outcomes.refusal(refused), back, flash);
        };
    }

    private static String problem(String key, Window.View view, RedirectAttributes flash) {
        return problem(key, view.back(), flash);
    }

    private static String problem(String key, String back, RedirectAttributes flash) {
        return problem(new Notice(key, List.of()), back, flash);
    }

    private static String problem(Notice notice, String back, RedirectAttributes flash) {
        flash.addFlashAttribute("problem", notice);
        return back;
    }
}
