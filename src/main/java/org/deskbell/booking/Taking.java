package org.deskbell.booking;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.OnlineAppointmentType;
import org.jspecify.annotations.Nullable;

/**
 * A time that is to be taken: for a visit, or as a hold, which is nobody's yet.
 *
 * @param answerBy by when the patient of a request is told that it is answered; null if no moment is told
 * @param until when a hold lapses
 * @param heldFor whose notice a hold was given
 */
record Taking(
        OnlineAppointment.Id id,
        String code,
        OnlineAppointmentType.Id type,
        Place place,
        Status status,
        Instant at,
        @Nullable Instant answerBy,
        @Nullable Instant until,
        @Nullable Audience heldFor,
        For who) {
    /**
     * For whom it is.
     *
     * @param language in which the patient is answered
     * @param party what visits that were booked together have in common
     * @param enteredBy the staff user who entered it
     * @param lookCloser whether staff should look at it closer before they accept
     */
    record For(
            OnlinePatient.@Nullable Id patient,
            @Nullable String message,
            Locale language,
            @Nullable UUID party,
            @Nullable String enteredBy,
            boolean lookCloser) {
        private static final For NOBODY = new For(null, null, Locale.ENGLISH, null, null, false);

        @Override
        public String toString() {
            return "For[hidden]";
        }
    }

    static Taking hold(OnlineAppointmentType.Id type, Place place, Audience whom, Instant at, Instant until) {
        return new Taking(fresh(), Codes.fresh(), type, place, Status.HELD, at, null, until, whom, For.NOBODY);
    }

    static Taking visit(OnlineAppointmentType.Id type, Place place, Status status, Instant at, For who) {
        return new Taking(fresh(), Codes.fresh(), type, place, status, at, null, null, null, who);
    }

    /** A request that is told to be answered by then. */
    Taking answeredBy(@Nullable Instant moment) {
        return new Taking(id, code, type, place, status, at, moment, until, heldFor, who);
    }

    /** The same visit in place of a hold: its id and its code are the hold's. */
    Taking confirming(TakingTable.Held hold) {
        return new Taking(hold.id(), hold.code(), type, place, status, at, answerBy, until, null, who);
    }

    static OnlineAppointment.Id fresh() {
        return new OnlineAppointment.Id(UUID.randomUUID());
    }

    /** The visit as it is once its time is taken. */
    OnlineAppointment appointment() {
        if (who.patient() == null) throw new IllegalStateException("A hold is nobody's.");
        return new OnlineAppointment(
                id,
                code,
                who.patient(),
                type,
                place.provider(),
                place.operatory(),
                place.startsAt(),
                place.endsAt(),
                status,
                who.message(),
                at,
                null,
                who.party(),
                answerBy,
                null);
    }
}
