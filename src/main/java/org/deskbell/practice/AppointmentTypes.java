package org.deskbell.practice;

import java.util.List;
import org.deskbell.audit.Actor;

/** The online appointment types of the practice. */
public interface AppointmentTypes {
    /** All of them, in the practice's order. */
    List<OnlineAppointmentType> all();

    /** Those on the patient site, in the practice's order. */
    List<OnlineAppointmentType> offered();

    /** @throws org.deskbell.tenancy.NotFound if there is no such type */
    OnlineAppointmentType get(OnlineAppointmentType.Id id);

    /** Adds the type or changes the one with its id. False if another type has the name. */
    boolean save(OnlineAppointmentType type, Actor by);
}
