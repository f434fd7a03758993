package org.deskbell.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
        Deeds.ofThisTransaction(table).add(AuditEntry.of(event, clock.instant()));
    }

    /** What was done in a transaction, kept by one statement just before it is committed. */
    private static final class Deeds implements TransactionSynchronization {
        private final AuditTable table;
        private final List<AuditEntry> entries = new ArrayList<>();

        private Deeds(AuditTable table) {
            this.table = table;
        }

        static Deeds ofThisTransaction(AuditTable table) {
            return TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(Deeds.class::isInstance)
                    .map(Deeds.class::cast)
                    .findFirst()
                    .orElseGet(() -> begun(new Deeds(table)));
        }

        private static Deeds begun(Deeds deeds) {
            TransactionSynchronizationManager.registerSynchronization(deeds);
            return deeds;
        }

        void add(AuditEntry entry) {
            entries.add(entry);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            table.insert(entries);
        }
    }

    /** The newest entries of the current practice, newest first. */
    public List<AuditEntry> newest(int limit) {
        return newest(limit, 0);
    }

    /** The newest entries but for the first so many, newest first. */
    public List<AuditEntry> newest(int limit, int skipped) {
        return table.newest(limit, skipped);
    }

    /** What was done to the thing with this id, newest first. */
    public List<AuditEntry> of(String subjectId) {
        return table.of(subjectId);
    }
}
