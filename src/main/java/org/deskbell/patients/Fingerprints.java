package org.deskbell.patients;

import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose records were when somebody was linked to them. A record may go to somebody else in steps so small that no reading
 * shows two people; held against the beginning, it does. */
@Component
public class Fingerprints {
    private final LinkTable links;
    private final PmsPatients records;
    private final LinkKeeper keeper;

    Fingerprints(LinkTable links, PmsPatients records, LinkKeeper keeper) {
        this.links = links;
        this.records = records;
        this.keeper = keeper;
    }

    /** False if the record, as it is known now, is not of the person any more whom it was of when he was linked, or is not there
     * any more; then nobody is linked to it any more, and staff are told. */
    @Transactional
    public boolean isStill(PmsPatientId record) {
        var then = links.fingerprint(record);
        var now = records.present(record);
        if (now.isEmpty()) {
            keeper.gone(record);
            return false;
        }
        if (then.isEmpty()) return true;
        if (!PmsPatients.isSomebodyElse(then.get(), now.get().who())) return true;
        keeper.givenAway(record);
        return false;
    }
}
