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
        return found(TrailSearch.ALL, limit);
    }

    /** The newest of the entries that are looked for, newest first. By what they are about it reads all that the other bounds
     * leave, a million in one or two seconds. */
    public List<AuditEntry> found(TrailSearch search, int limit) {
        return table.found(search, limit);
    }
}
