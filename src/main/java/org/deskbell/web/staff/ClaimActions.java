package org.deskbell.web.staff;

import java.util.List;
import java.util.UUID;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.tenancy.NotFound;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Claiming a person, taking the claim over, and letting it go: in the link panel, or on Patient Details. */
@Controller
class ClaimActions {
    private final OnlinePatients patients;
    private final OnlineAppointments appointments;

    ClaimActions(OnlinePatients patients, OnlineAppointments appointments) {
        this.patients = patients;
        this.appointments = appointments;
    }

    /**
     * Where the press was made.
     *
     * @param appointment the row whose panel it was; null on Patient Details
     * @param compare whom the panel put first
     * @param find the name that was looked for in it
     */
    record Place(
            OnlineAppointment.@Nullable Id appointment,
            Window.@Nullable View view,
            @Nullable String compare,
            @Nullable String find) {
        @Override
        public String toString() {
            return "Place[" + appointment + "]";
        }
    }

    /** Claims the person, in place of whose claim was shown, if one was. */
    @PostMapping("/online-patients/{id}/claim")
    String claim(
            @PathVariable OnlinePatient.Id id,
            @RequestParam(required = false) @Nullable UUID from,
            Place place,
            Me me,
            RedirectAttributes flash) {
        var back = back(id, place, flash);
        var claimed = from == null ? patients.claim(id, me.actor()) : patients.takeOver(id, from, me.actor());
        if (!claimed) flash.addFlashAttribute("problem", new Notice("staff.problem.claimed", List.of()));
        return back;
    }

    @PostMapping("/online-patients/{id}/claim/removal")
    String letGo(@PathVariable OnlinePatient.Id id, Place place, Me me, RedirectAttributes flash) {
        var back = back(id, place, flash);
        patients.letGo(id, me.actor());
        return back;
    }

    /** To where it was pressed; a panel shows what it was asked for before. */
    private String back(OnlinePatient.Id id, Place place, RedirectAttributes flash) {
        if (place.appointment() == null) return "redirect:/online-patients/" + id;
        if (!appointments.isUnder(id, place.appointment())) throw new NotFound("online appointment of this patient");
        flash.addFlashAttribute(
                "asked", new LinkPanels.Asked(place.appointment(), place.compare(), place.find(), true));
        return Window.View.of(place.view()).opening(place.appointment());
    }
}
