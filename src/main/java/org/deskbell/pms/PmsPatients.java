package org.deskbell.pms;

import java.util.List;
import java.util.Optional;
import org.deskbell.people.Demographics;

/** Our mirror of the PMS's patients. Only records that the PMS still has are given, unless said otherwise. */
public interface PmsPatients {
    /** The record, also one that is gone. */
    Optional<PmsPatient> find(PmsPatientId id);

    /** Records by name: "Last, First" or "First, Last", prefixes will do. At most {@code limit}, in order of name. */
    List<PmsPatient> named(String name, int limit);

    /** Records that share a matching key with the person. */
    List<PmsPatient> like(Demographics who);

    /** How many records the PMS list holds. */
    long count();

    /** Takes in one record that was just made or read, outside a refresh. */
    void take(PmsPatient patient);
}
