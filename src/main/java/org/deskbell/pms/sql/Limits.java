package org.deskbell.pms.sql;

import java.time.Duration;

/** How long is waited for a database.
 *
 * @param connect until somebody answers
 * @param statement for what one query may take there
 * @param whole for a reading from its beginning to its end; less than the lease of a refresh */
record Limits(Duration connect, Duration statement, Duration whole) {
    /** A schedule of half a million rows is less. */
    static final long MOST_BYTES = 128L << 20;
    /** What a driver may keep of an answer at a time. */
    static final String MOST_KEPT = "64M";

    static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(40), Duration.ofSeconds(60));

    /** How long the line may be still: a statement that took too long is ended by the database first. */
    Duration silence() {
        return statement.plusSeconds(1);
    }
}
