package org.deskbell.web.patient;

import org.deskbell.booking.OnlineAppointment;

/** What a patient has just done to a visit; told once, on the page that follows the press. */
enum Deed {
    MOVED,
    CANCELLED,
    ALL_CANCELLED,
    RESTORED;

    /** Whether the visit is still as this deed left it. */
    boolean fits(OnlineAppointment visit) {
        return switch (this) {
            case MOVED, RESTORED -> visit.occupiesTime();
            case CANCELLED, ALL_CANCELLED -> visit.status() == OnlineAppointment.Status.CANCELLED;
        };
    }
}
