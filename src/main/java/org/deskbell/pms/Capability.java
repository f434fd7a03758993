package org.deskbell.pms;

/** Something that a PMS can do for us; the screens follow. */
public enum Capability {
    READ_PATIENTS,
    CREATE_PATIENT,
    READ_SCHEDULE,
    WRITE_APPOINTMENT,
    MOVE_APPOINTMENT,
    CANCEL_APPOINTMENT,
    /** Can be asked whether a record with our key exists; without it an unknown outcome is left to a person. */
    LOOK_UP,
    /** Can be asked for one record by its id; without it the last refresh is the newest that is known of a record. */
    READ_PATIENT,
    /** Can be asked what changed since a mark of its own; without it every reading is of everything. */
    READ_CHANGES,
    /** Can be asked to call us whenever something changes there; without it changes are asked for every ten minutes. */
    CALL
}
