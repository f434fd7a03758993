package org.deskbell.patients;

import java.util.Map;
import org.deskbell.people.Demographics;
import org.deskbell.pms.LinkedRecords;
import org.deskbell.pms.PmsPatientId;
import org.springframework.stereotype.Component;

/** The records to which online patients are linked now. */
@Component
class RecordsLinked implements LinkedRecords {
    private final LinkTable links;

    RecordsLinked(LinkTable links) {
        this.links = links;
    }

    @Override
    public Map<PmsPatientId, Demographics> newest(int limit) {
        return links.newestFingerprints(limit);
    }
}
