package org.deskbell.practice;

import java.util.UUID;
import org.deskbell.people.PostalAddress;

/**
 * A place where the practice sees patients.
 *
 * @param address its own; nothing in it where the practice's holds
 */
public record Location(Id id, String name, PostalAddress address) {
    /** Names a location. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Where it is: at its own address, or else at the practice's. */
    public PostalAddress addressAt(Practice practice) {
        return hasOwnAddress() ? address : practice.address();
    }

    /** Whether it is somewhere else than the practice says of itself. */
    public boolean hasOwnAddress() {
        return !address.oneLine().isEmpty();
    }
}
