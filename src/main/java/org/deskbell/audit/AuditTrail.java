package org.deskbell.audit;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who saw or did what, and when; entries are only ever added. */
@Component
public class AuditTrail {
    private final AuditTable table;
    private final Clock clock;

    AuditTrail(AuditTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Keeps the deed in the transaction it was done in: both stand or neither does. */
    @EventListener
    @Transactional
    public void keep(Audited event) {
        table.insert(AuditEntry.of(event, clock.instant()));
    }

    /** The newest entries of the current practice, newest first. */
    public List<AuditEntry> newest(int limit) {
        return newest(limit, 0);
    }

    /** The newest entries but for the first so many, newest first. */
    public List<AuditEntry> newest(int limit, int skipped) {
        return table.newest(limit, skipped);
    }
}
