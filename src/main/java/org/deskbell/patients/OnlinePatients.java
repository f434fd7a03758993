package org.deskbell.patients;

import org.deskbell.audit.Actor;

/** The online patients of the practice. */
public interface OnlinePatients {
    /** Keeps a new registration; joins the booking's transaction. */
    OnlinePatient register(Registration registration);

    /** Keeps somebody whom staff or a rule entered, who has not registered. */
    OnlinePatient enter(Registration registration, Actor by);

    /** For work behind the scenes; leaves no trace.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such online patient */
    OnlinePatient get(OnlinePatient.Id id);

    /** Somebody opens the person's details: kept in the audit trail.
     *
     * @param where through which door, as "opened patient details"
     * @throws org.deskbell.tenancy.NotFound if there is no such online patient */
    OnlinePatient open(OnlinePatient.Id id, String where, Actor by);

    /** Marks that the staff user looks after this person. False if somebody else does, for less than 15 minutes. */
    boolean claim(OnlinePatient.Id id, Actor.Staff by);
}
