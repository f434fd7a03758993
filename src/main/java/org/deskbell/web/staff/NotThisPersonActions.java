package org.deskbell.web.staff;

import java.util.List;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.NotThisPerson;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.SaidNot;
import org.deskbell.patients.SaidNotOutcome;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.tenancy.NotFound;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying that a PMS patient is not an online patient, and taking it back. */
@Controller
class NotThisPersonActions {
    private final NotThisPerson notThisPerson;
    private final OnlineAppointments appointments;

    NotThisPersonActions(NotThisPerson notThisPerson, OnlineAppointments appointments) {
        this.notThisPerson = notThisPerson;
        this.appointments = appointments;
    }

    /**
     * Where the press was made.
     *
     * @param appointment the row whose link panel is open
     * @param view the window that the panel is open in; null for Home
     * @param details whether it was in Patient Details
     */
    record Place(
            OnlineAppointment.@Nullable Id appointment,
            Window.@Nullable View view,
            @Nullable Boolean details) {
        String back(OnlinePatient.Id id) {
            if (appointment != null) return Window.View.of(view).opening(appointment);
            return Boolean.TRUE.equals(details)
                    ? "redirect:/online-patients/" + id
                    : "redirect:" + OnlinePatientsPage.PATH + "?patient=" + id + "#link-patient";
        }
    }

    @PostMapping("/online-patients/{id}/not-this-person")
    String say(
            @PathVariable OnlinePatient.Id id,
            @RequestParam(required = false) @Nullable String pmsPatient,
            Place place,
            Me me,
            RedirectAttributes flash) {
        if (place.appointment() != null && !appointments.isUnder(id, place.appointment()))
            throw new NotFound("online appointment of this patient");
        if (pmsPatient == null || pmsPatient.isBlank())
            return Notice.problem("staff.problem.choose-pms-patient", List.of(), flash, place.back(id));
        return switch (notThisPerson.say(id, new PmsPatientId(pmsPatient), me.actor())) {
            case SaidNotOutcome.Remembered(var said) -> {
                flash.addFlashAttribute("done", new Notice("staff.done.not", List.of(pmsPatient)));
                flash.addFlashAttribute(
                        "undoNot", "/online-patients/" + id + "/not-this-person/" + said.id() + "/removal");
                flash.addFlashAttribute("undoIn", place.appointment());
                flash.addFlashAttribute("undoView", place.view());
                yield place.back(id);
            }
            case SaidNotOutcome.Linked linked ->
                Notice.problem("staff.problem.not-linked", List.of(pmsPatient), flash, place.back(id));
            case SaidNotOutcome.NotInPms gone ->
                Notice.problem("staff.problem.not-in-pms", List.of(pmsPatient), flash, place.back(id));
        };
    }

    @PostMapping("/online-patients/{id}/not-this-person/{said}/removal")
    String takeBack(
            @PathVariable OnlinePatient.Id id,
            @PathVariable SaidNot.Id said,
            Place place,
            Me me,
            RedirectAttributes flash) {
        notThisPerson
                .takeBack(id, said, me.actor())
                .ifPresent(pmsPatient -> flash.addFlashAttribute(
                        "done", new Notice("staff.done.shown-again", List.of(pmsPatient.value()))));
        return place.back(id);
    }
}
