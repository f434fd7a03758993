package org.deskbell.booking;

/** For whom times are looked for: it decides the notice and which types are offered. */
public enum Audience {
    /** Somebody the practice may not know: the longer notice, and types for new patients. */
    NEW,
    /** Somebody who signed in and is linked to a PMS patient: the shorter notice, and types for known patients. */
    KNOWN,
    /** Staff who enter a visit: no notice, and types that are not offered online, too. */
    STAFF
}
