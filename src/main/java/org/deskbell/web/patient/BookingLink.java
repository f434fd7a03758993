package org.deskbell.web.patient;

import org.deskbell.availability.Slot;
import org.deskbell.practice.OnlineAppointmentType;

/** Where a patient site opens with a reason, a provider and a time chosen; opening it neither keeps nor books the time. */
public record BookingLink(OnlineAppointmentType.Id type, Slot slot) {
    /** For everybody.
     *
     * @param site the address of the patient site */
    public String on(String site) {
        return site + query();
    }

    /** For who is known to the practice: he signs in there, and then finds it chosen. */
    public String behindSignIn(String site) {
        return site + "/sign-in" + query();
    }

    private String query() {
        return new Choices(type.toString(), slot.provider().toString(), null, When.only(slot.startsAt())).query();
    }
}
