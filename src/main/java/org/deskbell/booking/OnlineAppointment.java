package org.deskbell.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * What a patient asked for.
 *
 * @param code six characters to say at the front desk, as K74M9P
 * @param message the patient's own words; may hold health data
 * @param party what visits that were booked together have in common; null for one that was booked alone
 * @param answerBy by when the patient was told that his request is answered; null if he was told no moment
 * @param cancel when and by whom it was cancelled; null unless it is
 */
public record OnlineAppointment(
        Id id,
        String code,
        OnlinePatient.Id patient,
        OnlineAppointmentType.Id type,
        Provider.Id provider,
        Operatory.Id operatory,
        Instant startsAt,
        Instant endsAt,
        Status status,
        @Nullable String message,
        Instant bookedAt,
        @Nullable Instant archivedAt,
        @Nullable UUID party,
        @Nullable Instant answerBy,
        @Nullable Cancel cancel) {
    /** When it was cancelled, and whether the patient did it. */
    public record Cancel(Instant at, boolean byPatient) {}

    /** Names an online appointment. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** What it is; HELD, REQUESTED and BOOKED occupy their time. */
    public enum Status {
        HELD,
        REQUESTED,
        BOOKED,
        DECLINED,
        CANCELLED,
        COMPLETED;

        /** What a visit that ends then is at a moment: one that was booked is completed once it is over. That is read off the
         * clock and never stored. */
        public Status at(Instant now, Instant end) {
            return this == BOOKED && !end.isAfter(now) ? COMPLETED : this;
        }
    }

    /** What it is at a moment, as {@link Status#at} says. */
    public Status statusAt(Instant now) {
        return status.at(now, endsAt);
    }

    public boolean occupiesTime() {
        return switch (status) {
            case HELD, REQUESTED, BOOKED -> true;
            case DECLINED, CANCELLED, COMPLETED -> false;
        };
    }

    /** By when its patient was told that it is answered, while it waits for that. */
    public Optional<Instant> awaited() {
        return status == Status.REQUESTED ? Optional.ofNullable(answerBy) : Optional.empty();
    }

    /** Moved: out of the archive, too. */
    OnlineAppointment at(Provider.Id with, Operatory.Id in, Instant from, Instant to) {
        return new OnlineAppointment(
                id, code, patient, type, with, in, from, to, status, message, bookedAt, null, party, answerBy, cancel);
    }

    /** What becomes of it is told with this moment. */
    OnlineAppointment answeredBy(@Nullable Instant moment) {
        return new OnlineAppointment(
                id,
                code,
                patient,
                type,
                provider,
                operatory,
                startsAt,
                endsAt,
                status,
                message,
                bookedAt,
                archivedAt,
                party,
                moment,
                cancel);
    }

    OnlineAppointment withStatus(Status other) {
        return with(other, archivedAt, cancel);
    }

    OnlineAppointment cancelled(Cancel how) {
        return with(Status.CANCELLED, archivedAt, how);
    }

    /** It stands again: out of the archive, too. */
    OnlineAppointment restored(Status before) {
        return with(before, null, null);
    }

    private OnlineAppointment with(Status other, @Nullable Instant archived, @Nullable Cancel how) {
        return new OnlineAppointment(
                id, code, patient, type, provider, operatory, startsAt, endsAt, other, message, bookedAt, archived,
                party, answerBy, how);
    }

    @Override
    public String toString() {
        return "OnlineAppointment[" + id + ", " + status + "]";
    }
}
