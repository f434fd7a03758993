package org.deskbell.pms;

import java.net.URI;

/** Where the current practice's PMS can call. */
public interface CallAddress {
    /** The address of the door for calls.
     *
     * @param secret by which a call is known */
    URI of(String secret);
}
