package org.deskbell.writeback;

import org.deskbell.pms.Capability;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.pms.PmsSilent;
import org.springframework.stereotype.Component;

/** Asks the PMS whose a record is, right before something is written into it: since the last refresh its id may have gone to
 * somebody else, or the record into another. */
@Component
class RecordCheck {
    private final PmsConnections connections;
    private final PmsPatients records;

    RecordCheck(PmsConnections connections, PmsPatients records) {
        this.connections = connections;
        this.records = records;
    }

    /** False if it is not any more whom we took it for; then nobody is linked to it any more, and staff are told. */
    boolean isStill(Pms pms, PmsPatientId record) throws PmsSilent {
        return !connections.can(Capability.READ_PATIENT) || records.isStill(record, pms.patient(record));
    }
}
