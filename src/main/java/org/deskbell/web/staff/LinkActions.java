package org.deskbell.web.staff;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.LinkOutcome;
import org.deskbell.patients.Links;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.NotFound;
import org.deskbell.web.Me;
import org.deskbell.web.Words;
import org.deskbell.writeback.AskOutcome;
import org.deskbell.writeback.StandingVisits;
import org.deskbell.writeback.WriteBack;
import org.deskbell.writeback.WriteBacks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Linking an online patient to a PMS patient, ending a link. */
@Controller
class LinkActions {
    private final Links links;
    private final OnlinePatients patients;
    private final WriteBacks writeBacks;
    private final OnlineAppointments appointments;
    private final StandingVisits standing;
    private final Words words;

    LinkActions(
            Links links,
            OnlinePatients patients,
            WriteBacks writeBacks,
            OnlineAppointments appointments,
            StandingVisits standing,
            Words words) {
        this.links = links;
        this.patients = patients;
        this.writeBacks = writeBacks;
        this.appointments = appointments;
        this.standing = standing;
        this.words = words;
    }

    /**
     * What a form asks for.
     *
     * @param name the name that was looked for, on the page Online Patients
     * @param appointment the row whose panel this was, to go back to, and to write with "Link and write"
     * @param view the window that it was opened in; null for Home
     */
    record Asked(
            @Nullable String pmsPatient,
            @Nullable String reason,
            @Nullable String name,
            OnlineAppointment.@Nullable Id appointment,
            Window.@Nullable View view,
            @Nullable Boolean write) {
        /** Where the panel stood. */
        Window.View window() {
            return Window.View.of(view);
        }

        boolean writes() {
            return appointment != null && Boolean.TRUE.equals(write);
        }

        @Override
        public String toString() {
            return "Asked[" + appointment + "]";
        }
    }

    @PostMapping("/online-patients/{id}/link")
    String link(@PathVariable OnlinePatient.Id id, Asked asked, Me me, RedirectAttributes flash) {
        if (asked.appointment() != null && !appointments.isUnder(id, asked.appointment()))
            throw new NotFound("online appointment of this patient");
        if (asked.pmsPatient() == null || asked.pmsPatient().isBlank())
            return problem(new Notice("staff.problem.choose-pms-patient", List.of()), id, asked, flash);
        if (asked.reason() != null && asked.reason().strip().length() > Links.LONGEST_REASON)
            return problem(new Notice("staff.unlink.reason-long", List.of()), id, asked, flash);
        var pmsPatient = new PmsPatientId(asked.pmsPatient());
        var outcome = links.link(id, pmsPatient, asked.reason(), me.actor());
        return switch (outcome) {
            case LinkOutcome.Linked _ -> linked(id, pmsPatient, asked, me, flash);
            case LinkOutcome.AlreadyLinked _, LinkOutcome.Joined _ ->
                settled(why(outcome, pmsPatient, me), id, asked, flash);
            default -> problem(why(outcome, pmsPatient, me), id, asked, flash);
        };
    }

    private Notice why(LinkOutcome refused, PmsPatientId pmsPatient, Me me) {
        var record = pmsPatient.value();
        return switch (refused) {
            case LinkOutcome.Linked linked -> throw new IllegalArgumentException("It was linked.");
            case LinkOutcome.AlreadyLinked(var to, var by, var at) ->
                new Notice("staff.problem.already-linked", List.of(by, to.value(), words.ago(at)));
            case LinkOutcome.Taken(var other, var by, var at) ->
                new Notice("staff.problem.taken", List.of(by, record, nameOf(other, me), words.ago(at)));
            case LinkOutcome.Joined joined -> new Notice("staff.problem.joined", List.of());
            case LinkOutcome.ReasonNeeded needed -> new Notice("staff.problem.reason-needed", List.of(record));
            case LinkOutcome.NotInPms gone -> new Notice("staff.problem.not-in-pms", List.of(record));
        };
    }

    private String nameOf(OnlinePatient.Id other, Me me) {
        return patients.open(other, "saw who is linked to a PMS patient", me.actor())
                .who()
                .name()
                .firstLast();
    }

    /**
     * Save on the page Online Patients.
     *
     * @param shown whom the records on the page were compared with; another choice since then is no basis for a link
     */
    @PostMapping(OnlinePatientsPage.PATH + "/link")
    String save(
            @RequestParam OnlinePatient.Id patient,
            @RequestParam OnlinePatient.Id shown,
            Asked asked,
            Me me,
            RedirectAttributes flash) {
        if (patient.equals(shown)) return link(patient, asked, me, flash);
        flash.addFlashAttribute("linkProblem", new Notice("staff.problem.find-first", List.of()));
        return OnlinePatientsPage.linkPatient(patient);
    }

    private String linked(OnlinePatient.Id id, PmsPatientId pmsPatient, Asked asked, Me me, RedirectAttributes flash) {
        flash.addFlashAttribute("done", new Notice(written(asked, me), List.of(pmsPatient.value())));
        flash.addFlashAttribute("undoLink", id.toString());
        if (asked.appointment() == null) return "redirect:" + OnlinePatientsPage.PATH;
        var visit = appointments.get(asked.appointment());
        var name = nameOf(id);
        flash.addFlashAttribute("aboutVisit", visit.id().toString());
        flash.addFlashAttribute("about", List.of(name, words.staff(visit.startsAt())));
        return asked.window().back();
    }

    /** What to say of the writing, as a message key. */
    private String written(Asked asked, Me me) {
        if (!asked.writes()) return "staff.done.linked";
        return switch (writeBacks.ask(requireNonNull(asked.appointment()), me.actor())) {
            case AskOutcome.Queued queued -> "staff.done.linked-writing";
            case AskOutcome.AlreadyWritten already -> "staff.done.linked";
            case AskOutcome.LinkFirst first -> "staff.done.linked";
            case AskOutcome.NotBooked not -> "staff.done.linked-not-booked";
            case AskOutcome.CannotWrite cannot -> "staff.done.linked-cannot-write";
            case AskOutcome.TooLate late -> "staff.done.linked-too-late";
        };
    }

    /** Where nothing is left to be linked, to the whole list. */
    private static String settled(Notice why, OnlinePatient.Id id, Asked asked, RedirectAttributes flash) {
        return asked.appointment() != null
                ? problem(why, id, asked, flash)
                : Notice.problem(why.key(), why.arguments(), flash, "redirect:" + OnlinePatientsPage.PATH);
    }

    /** Back to the panel, or to the same person on Online Patients, with what was filled in. */
    private static String problem(Notice why, OnlinePatient.Id id, Asked asked, RedirectAttributes flash) {
        if (asked.appointment() != null)
            return Notice.problem(
                    why.key(), why.arguments(), flash, asked.window().opening(asked.appointment()));
        flash.addFlashAttribute("linkProblem", why);
        flash.addFlashAttribute("kept", new OnlinePatientsPage.Kept(asked.name(), asked.pmsPatient(), asked.reason()));
        return OnlinePatientsPage.linkPatient(id);
    }

    /** Asks before a link is ended, and says what it would take along. */
    @GetMapping("/online-patients/{id}/unlink")
    String askUnlink(@PathVariable OnlinePatient.Id id, Me me, Model model) {
        model.addAttribute("patient", patients.open(id, "opened unlink", me.actor()));
        model.addAttribute(
                "standing", standing.of(id).stream().map(StandingRow::of).toList());
        model.addAttribute("takesOut", standing.canTakeOut());
        return "staff/unlink";
    }

    /** A visit that stands in the PMS, or may, as the page shows it. */
    public record StandingRow(
            OnlineAppointment visit,
            WriteBack way,
            @Nullable Tag tag) {
        static StandingRow of(StandingVisits.Standing one) {
            return new StandingRow(one.visit(), one.way(), Tag.of(one.way().state()));
        }
    }

    @PostMapping("/online-patients/{id}/unlink")
    String unlink(
            @PathVariable OnlinePatient.Id id,
            @RequestParam(defaultValue = "") String pmsPatient,
            @RequestParam(defaultValue = "") String reason,
            Me me,
            Model model,
            RedirectAttributes flash) {
        if (reason.isBlank() || reason.strip().length() > Links.LONGEST_REASON) {
            model.addAttribute("error", reason.isBlank() ? "staff.unlink.reason-missing" : "staff.unlink.reason-long");
            model.addAttribute("reason", reason);
            return askUnlink(id, me, model);
        }
        if (!links.unlink(id, new PmsPatientId(pmsPatient), reason.strip(), me.actor()))
            return Notice.problem(
                    "staff.problem.unlinked-meanwhile",
                    List.of(pmsPatient),
                    flash,
                    "redirect:" + OnlinePatientsPage.PATH);
        flash.addFlashAttribute("done", new Notice("staff.done.unlinked", List.of(nameOf(id), pmsPatient)));
        return "redirect:" + OnlinePatientsPage.PATH;
    }

    private String nameOf(OnlinePatient.Id id) {
        return patients.get(id).who().name().firstLast();
    }
}
