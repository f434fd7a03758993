package org.deskbell.web.patient;

import java.time.Instant;
import org.deskbell.availability.AnswerTime;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.practice.OnlineAppointmentType;
import org.jspecify.annotations.Nullable;

/**
 * What the last button does, and why; and when an answer comes to what it asks.
 *
 * @param time null where it books, and where the practice has no hours to reckon with
 */
record Answer(Why why, @Nullable AnswerTime time) {
    static final Answer AT_ONCE = new Answer(Why.AT_ONCE, null);

    /** What makes it book or ask. */
    enum Why {
        /** It books. */
        AT_ONCE,
        /** It asks: the practice confirms visits of this type. */
        CONFIRMED,
        /** It asks: the practice's book was not read for a while. */
        LOOKED_UP
    }

    static Answer to(OnlineAppointmentType type, OnlineAppointments appointments) {
        if (type.mode() == OnlineAppointmentType.Mode.REQUEST) return asking(Why.CONFIRMED, appointments);
        return appointments.answersFirst(type) ? asking(Why.LOOKED_UP, appointments) : AT_ONCE;
    }

    private static Answer asking(Why why, OnlineAppointments appointments) {
        return new Answer(why, appointments.answerTime().orElse(null));
    }

    public boolean isRequest() {
        return why != Why.AT_ONCE;
    }

    /** By when the practice answers what is asked for then; null if it says no moment. */
    public @Nullable Instant by(Instant startsAt) {
        return time == null ? null : time.before(startsAt);
    }
}
