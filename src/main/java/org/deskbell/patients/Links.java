package org.deskbell.patients;

import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.matching.Candidate;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.jspecify.annotations.Nullable;

/** Who is who: links of online patients to PMS patients. */
public interface Links {
    /** Who the online patient may be in the PMS, likeliest first, at most {@code limit}; records linked to others are left out. */
    List<RankedPatient> candidates(OnlinePatient.Id id, int limit);

    /** The PMS patients of a name, each compared with the online patient; not left out if unlikely. */
    List<RankedPatient> find(OnlinePatient.Id id, String name, int limit);

    /** Links the two; kept with the evidence of this moment.
     *
     * @param reason why, in staff's words; asked for where the ranking warns
     * @throws org.deskbell.tenancy.NotFound if there is no such online patient */
    LinkOutcome link(OnlinePatient.Id id, PmsPatientId patient, @Nullable String reason, Actor by);

    /** Links to a record that we have just created in the PMS for this person. */
    LinkOutcome linkCreated(OnlinePatient.Id id, PmsPatientId patient, Actor by);

    /** Ends the link; the person shows -1 again. False if there was none.
     *
     * @throws IllegalArgumentException if the reason is blank */
    boolean unlink(OnlinePatient.Id id, String reason, Actor by);

    /** All links this person ever had, newest first. */
    List<LinkRecord> history(OnlinePatient.Id id);

    /** A PMS patient with how he fits.
     *
     * @param createdAfter whether the PMS record was made after the online registration */
    record RankedPatient(PmsPatient patient, Candidate fit, boolean createdAfter) {}
}
