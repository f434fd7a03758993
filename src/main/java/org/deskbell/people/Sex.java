package org.deskbell.people;

/** The sex that a record holds. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
