package org.deskbell.web.patient;

import org.deskbell.booking.OnlineAppointments;
import org.deskbell.practice.OnlineAppointmentType;

/** What the last button does, and why. */
enum Answer {
    /** It books. */
    AT_ONCE,
    /** It asks: the practice confirms visits of this type. */
    CONFIRMED,
    /** It asks: the practice's book was not read for a while. */
    LOOKED_UP;

    static Answer to(OnlineAppointmentType type, OnlineAppointments appointments) {
        if (type.mode() == OnlineAppointmentType.Mode.REQUEST) return CONFIRMED;
        return appointments.answersFirst(type) ? LOOKED_UP : AT_ONCE;
    }

    public boolean isRequest() {
        return this != AT_ONCE;
    }
}
