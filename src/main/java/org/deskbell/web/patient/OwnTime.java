package org.deskbell.web.patient;

import java.time.Instant;
import java.util.List;
import org.deskbell.booking.Hold;
import org.deskbell.booking.OnlineAppointment;

/**
 * A time that this visitor keeps, or a time for each of his family.
 *
 * @param holds what keeps them, that of the first visit first
 * @param address the page on which he goes on with it
 */
record OwnTime(List<Hold> holds, String address) {
    public Instant startsAt() {
        return holds.getFirst().startsAt();
    }

    public Instant until() {
        return holds.getFirst().until();
    }

    List<OnlineAppointment.Id> ids() {
        return holds.stream().map(Hold::id).toList();
    }
}
