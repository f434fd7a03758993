package org.deskbell.matching;

/** A field that is compared, in the order the link panel shows them. */
public enum Field {
    LAST_NAME,
    FIRST_NAME,
    BORN,
    SEX,
    MOBILE,
    EMAIL,
    ADDRESS
}
