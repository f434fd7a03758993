package org.deskbell.booking;

import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.OnlineAppointmentType;
import org.jspecify.annotations.Nullable;

/** For whom times are looked for: it decides the notice and which types are offered. */
public enum Audience {
    /** Somebody the practice may not know: the longer notice, and types for new patients. */
    NEW,
    /** Somebody who signed in and is linked to a PMS patient: the shorter notice, and types for known patients. */
    KNOWN,
    /** Staff who enter a visit: no notice, and types that are not offered online, too. */
    STAFF;

    /** Whose rules hold when this person books; null for somebody who registers with the request. */
    public static Audience of(@Nullable OnlinePatient patient) {
        return patient != null && patient.isLinked() ? KNOWN : NEW;
    }

    /** By whose rules a visit of this type is moved: also one that is for new patients only, when its patient is known by now. */
    public static Audience ofVisit(OnlineAppointmentType type, OnlinePatient patient) {
        return type.forKnown() ? of(patient) : NEW;
    }
}
