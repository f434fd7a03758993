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
     */
    record Place(OnlineAppointment.@Nullable Id appointment, Window.@Nullable View view) {}

    /** Claims the person, in place of whose claim was shown, if one was. */
    @PostMapping("/online-patients/{id}/claim")
    String claim(
            @PathVariable OnlinePatient.Id id,
            @RequestParam(required = false) @Nullable UUID from,
            Place place,
            Me me,
            RedirectAttributes flash) {
        var back = back(id, place);
        var claimed = from == null ? patients.claim(id, me.actor()) : patients.takeOver(id, from, me.actor());
        if (!claimed) flash.addFlashAttribute("problem", new Notice("staff.problem.claimed", List.of()));
        return back;
    }

    @PostMapping("/online-patients/{id}/claim/removal")
    String letGo(@PathVariable OnlinePatient.Id id, Place place, Me me) {
        var back = back(id, place);
        patients.letGo(id, me.actor());
        return back;
    }

    private String back(OnlinePatient.Id id, Place place) {
        if (place.appointment() == null) return "redirect:/online-patients/" + id;
        if (!appointments.isUnder(id, place.appointment())) throw new NotFound("online appointment of this patient");
        return Window.View.of(place.view()).opening(place.appointment());
    }
}
