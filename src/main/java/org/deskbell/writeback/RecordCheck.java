package org.deskbell.writeback;

import org.deskbell.patients.Fingerprints;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.pms.PmsSilent;
import org.springframework.stereotype.Component;

/** Asks whose a record is, right before something is written into it: the PMS, where it can be asked, for since the last
 * refresh its id may have gone to somebody else, or the record into another; and always what was kept with the link. */
@Component
class RecordCheck {
    private final PmsConnections connections;
    private final PmsPatients records;
    private final Fingerprints fingerprints;

    RecordCheck(PmsConnections connections, PmsPatients records, Fingerprints fingerprints) {
        this.connections = connections;
        this.records = records;
        this.fingerprints = fingerprints;
    }

    /** False if it is not any more whom we took it for; then nobody is linked to it any more, and staff are told. */
    boolean isStill(Pms pms, PmsPatientId record) throws PmsSilent {
        if (connections.can(Capability.READ_PATIENT) && !records.isStill(record, pms.patient(record))) return false;
        return fingerprints.isStill(record);
    }
}
