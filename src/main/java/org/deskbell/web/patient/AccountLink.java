package org.deskbell.web.patient;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the head of every page of a patient site whether somebody is signed in: {@code signedIn}. */
@ControllerAdvice("org.deskbell.web.patient")
class AccountLink {
    private final SignedInPatient patient;

    AccountLink(SignedInPatient patient) {
        this.patient = patient;
    }

    @ModelAttribute
    void tell(Model model) {
        model.addAttribute("signedIn", patient.find().isPresent());
    }
}
