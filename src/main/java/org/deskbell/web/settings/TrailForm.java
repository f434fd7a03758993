package org.deskbell.web.settings;

import java.time.LocalDate;
import java.util.UUID;
import org.deskbell.audit.AuditEntry;
import org.deskbell.patients.OnlinePatient;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is looked for in the audit trail, as it stands in the address: ids and days alone.
 *
 * @param who a staff user or a program's token
 * @param from the first of the practice's days
 * @param to the last one
 * @param behind the last entry that was seen already
 */
record TrailForm(
        @Nullable UUID who,
        OnlinePatient.@Nullable Id patient,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        AuditEntry.@Nullable Id behind) {
    boolean isBackwards() {
        return from != null && to != null && to.isBefore(from);
    }

    /** Whether anything is held back. */
    public boolean isNarrow() {
        return who != null || patient != null || from != null || to != null;
    }
}
