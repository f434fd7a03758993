package org.deskbell.desk;

import java.util.List;

/** The Online Appointments window: what the front desk works through. */
public interface Worklist {
    /** How many are not archived, and how many of them need somebody. */
    Counts counts();

    /** Rows that are not archived, those that need somebody first, then as sorted. */
    List<WorklistRow> open(Sort sort, int limit);

    /** Archived rows, as sorted. */
    List<WorklistRow> archived(Sort sort, int limit);

    /** One row. @throws org.deskbell.tenancy.NotFound if there is none */
    WorklistRow row(org.deskbell.booking.OnlineAppointment.Id id);

    /** Changes whenever a row of the window changes. */
    String version();

    /** @param needSomebody waiting for a link, the pencil, an answer, or with the PMS's refusal */
    record Counts(int open, int needSomebody) {}

    /** How rows are sorted. */
    record Sort(Column column, boolean descending) {
        public static final Sort START = new Sort(Column.START, false);
    }

    /** A column that rows can be sorted by. */
    enum Column {
        IN_PMS,
        PATIENT,
        PROVIDER,
        TYPE,
        START,
        EMAIL,
        MOBILE,
        BOOKED
    }
}
