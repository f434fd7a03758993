package org.deskbell.pms;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells another office, which answers at the same address, from the one in whose records people are linked. */
@Component
class OtherOffice {
    private static final int ASKED_FOR = 5;

    private final ObjectProvider<LinkedRecords> linked;

    /** @param linked none in a command that has no room of patients, which saves no connection */
    OtherOffice(ObjectProvider<LinkedRecords> linked) {
        this.linked = linked;
    }

    /** Whether it has somebody else under the number of a linked record, and under none of those that were linked last whom it
     * should have. A record that is not there says nothing. */
    boolean answers(Pms pms) throws PmsSilent {
        var isOther = false;
        for (var record : linked.getObject().newest(ASKED_FOR).entrySet()) {
            var there = pms.patient(record.getKey());
            if (there.isEmpty()) continue;
            if (!PmsPatients.isSomebodyElse(record.getValue(), there.get().who())) return false;
            isOther = true;
        }
        return isOther;
    }
}
