package org.deskbell.desk;

import java.time.Instant;
import java.util.List;
import org.deskbell.patients.LinkRecord;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.PmsLink;
import org.jspecify.annotations.Nullable;

/** The list of Settings, Online Scheduler Settings, Online Patients. */
public interface OnlinePatientList {
    /** A page of the list, newest first. @param name "Last, First", or any beginning of a name; blank for all
     * @param registered null for all */
    Page page(String name, @Nullable Boolean registered, @Nullable String cursor, int size);

    /** Those who are not linked, newest first: the choice of Link Patient. */
    List<Row> unlinked(int limit);

    /** @param next the cursor of the next page, or null after the last */
    record Page(List<Row> rows, long total, @Nullable String next) {}

    /** A row of the list. */
    record Row(
            OnlinePatient.Id id,
            String lastName,
            String firstName,
            java.time.LocalDate born,
            PmsLink link,
            @Nullable Instant registeredAt,
            Instant createdAt,
            @Nullable String pmsName,
            @Nullable Instant linkedAt,
            @Nullable String linkedBy,
            LinkRecord.@Nullable How how) {
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }
}
