package org.deskbell.pms;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which times that carry a key in the PMS are visits of ours that are taken here, too; known to a room above. */
public interface OwnVisits {
    /** Of the times those that lie in the time of the appointment whose key they carry, with its provider and operatory:
     * whatever becomes of them, nobody else gets the time as long as the appointment has it. */
    List<BusyTime> among(List<BusyTime> keyed);

    /** The appointments, of a room above, that the keys were made for, by key; a key that we do not know is not among them. */
    Map<String, UUID> appointments(Collection<String> keys);
}
