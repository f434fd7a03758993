package org.deskbell.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.deskbell.audit.Actor;
import org.deskbell.booking.BookingOutcome.MovedMeanwhile;
import org.deskbell.booking.BookingOutcome.NotPossible;
import org.deskbell.booking.BookingOutcome.Over;
import org.deskbell.booking.BookingOutcome.TooLate;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.practice.Schedules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when an appointment can be changed, and by whom. */
@Component
class ChangeLimits {
    static final Duration UNDO = Duration.ofMinutes(10);

    private final Schedules schedules;
    private final ChangeTable table;
    private final TimesTaken taken;
    private final Clock clock;

    ChangeLimits(Schedules schedules, ChangeTable table, TimesTaken taken, Clock clock) {
        this.schedules = schedules;
        this.table = table;
        this.taken = taken;
        this.clock = clock;
    }

    /** Until when the patient may change it; empty if it is over, cancelled or declined. */
    Optional<Instant> changeable(OnlineAppointment appointment) {
        if (!stands(appointment) || !appointment.startsAt().isAfter(clock.instant())) return Optional.empty();
        return Optional.of(until(appointment));
    }

    /** By the practice's limit; who was asked to choose another time may until the visit begins. */
    private Instant until(OnlineAppointment appointment) {
        var usual = appointment.startsAt().minus(schedules.current().settings().cancelUntil());
        if (!clock.instant().isAfter(usual)) return usual;
        return isAnotherTimeAsked(appointment) ? appointment.startsAt() : usual;
    }

    /** Whether the practice cannot keep the time, or gave it to somebody else, and the patient was asked to choose another. */
    boolean isAnotherTimeAsked(OnlineAppointment appointment) {
        return table.isMoveAsked(appointment.id()) || taken.isTaken(appointment.id());
    }

    static boolean stands(OnlineAppointment appointment) {
        return appointment.status() == Status.REQUESTED || appointment.status() == Status.BOOKED;
    }

    /** Whether it is at another time than whoever asks has seen it at.
     *
     * @param seen null if he saw none */
    static Optional<BookingOutcome> movedSince(@Nullable Instant seen, OnlineAppointment appointment) {
        return seen == null || seen.equals(appointment.startsAt())
                ? Optional.empty()
                : Optional.of(new MovedMeanwhile(appointment.startsAt()));
    }

    /** Why it cannot be moved or cancelled; empty if it can. Staff may until it has ended: who is late, or calls after it
     * has begun, is not turned away. */
    Optional<BookingOutcome> refusal(OnlineAppointment appointment, Actor by) {
        if (!stands(appointment)) return Optional.of(new NotPossible(appointment.status()));
        return by instanceof Actor.Patient ? tooLate(appointment) : over(appointment);
    }

    private Optional<BookingOutcome> over(OnlineAppointment appointment) {
        return appointment.endsAt().isAfter(clock.instant()) ? Optional.empty() : Optional.of(new Over());
    }

    private Optional<BookingOutcome> tooLate(OnlineAppointment appointment) {
        var until = until(appointment);
        return clock.instant().isAfter(until) ? Optional.of(new TooLate(until)) : Optional.empty();
    }

    /** Until when it can be restored; empty if it is not cancelled, or the minutes are over. */
    Optional<Instant> restorable(OnlineAppointment appointment) {
        return undoneUntil(appointment).filter(until -> !clock.instant().isAfter(until));
    }

    private static Optional<Instant> undoneUntil(OnlineAppointment appointment) {
        if (appointment.status() != Status.CANCELLED) return Optional.empty();
        return Optional.ofNullable(appointment.cancel())
                .map(cancel -> cancel.at().plus(UNDO));
    }

    /** Whether the patient cancelled it. */
    static boolean isHisOwn(OnlineAppointment appointment) {
        return appointment.cancel() != null && appointment.cancel().byPatient();
    }

    /** Why it cannot be restored; empty if it can. */
    Optional<BookingOutcome> refusalToRestore(OnlineAppointment appointment, Actor by) {
        var until = undoneUntil(appointment);
        var isOthers = by instanceof Actor.Patient && !isHisOwn(appointment);
        if (isOthers || until.isEmpty() || !appointment.startsAt().isAfter(clock.instant()))
            return Optional.of(new NotPossible(appointment.status()));
        return until.filter(limit -> clock.instant().isAfter(limit)).map(TooLate::new);
    }
}
