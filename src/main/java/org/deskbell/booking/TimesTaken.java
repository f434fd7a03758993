package org.deskbell.booking;

/** Which visits have a time that the PMS gave to somebody else; known to a room above. */
public interface TimesTaken {
    /** Whether the visit could not be written to the PMS because of that. */
    boolean isTaken(OnlineAppointment.Id appointment);
}
