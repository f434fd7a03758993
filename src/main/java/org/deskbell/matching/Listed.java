package org.deskbell.matching;

import org.deskbell.people.Demographics;

/**
 * A listed person who may be the one sought.
 *
 * @param id the list's own id, opaque here
 * @param active false for a record that the list calls inactive
 */
public record Listed(String id, Demographics who, boolean active) {}
