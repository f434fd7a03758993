package org.deskbell.pms.opendental;

import java.time.LocalDateTime;
import org.deskbell.pms.Visit;

/** Some time by the office's clock, with its start and without its end. */
record Stretch(LocalDateTime from, LocalDateTime to) {
    static Stretch of(Visit visit) {
        return of(visit.startsAt(), visit.minutes());
    }

    static Stretch of(LocalDateTime from, int minutes) {
        return new Stretch(from, from.plusMinutes(minutes));
    }

    boolean overlaps(Stretch other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** The question for what is on its days. */
    String query() {
        return "dateStart=" + from.toLocalDate() + "&dateEnd=" + to.toLocalDate();
    }
}
