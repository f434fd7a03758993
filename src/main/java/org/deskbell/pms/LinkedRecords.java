package org.deskbell.pms;

import java.util.Map;
import org.deskbell.people.Demographics;

/** The records to which people are linked; known to a room above. */
public interface LinkedRecords {
    /** Those of the newest links, at most so many, each with whose it was when the link was made. */
    Map<PmsPatientId, Demographics> newest(int limit);
}
