package org.deskbell.practice;

import org.deskbell.people.PostalAddress;

/**
 * Where a patient goes.
 *
 * @param location its name, where the practice has more than one; else empty
 * @param address the location's own, or else the practice's
 */
public record Where(String location, PostalAddress address) {
    /** In one line: North office, 5 Oak Street, Sheridan, WY 82801. */
    public String oneLine() {
        return location.isEmpty() || address.oneLine().isEmpty()
                ? location + address.oneLine()
                : location + ", " + address.oneLine();
    }
}
