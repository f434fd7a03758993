package org.deskbell.access;

/** How somebody stands who signed in. */
public enum Standing {
    GOES_ON,
    /** The practice asks everybody for a code, and he has no authenticator yet. */
    NEEDS_AUTHENTICATOR,
    /** He was kept out since, or has another role, another password or another authenticator. */
    SIGNS_IN_ANEW
}
