package org.deskbell.web.api;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.deskbell.access.Limit;
import org.deskbell.booking.HoldRequest;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.practice.OnlineAppointmentType;
import org.springframework.stereotype.Component;

/** Reads what programs send to hold a time; finds every fault before it refuses. */
@Component
class HoldCheck {
    private final Checks checks;
    private final Askers askers;
    private final OnlineAppointments appointments;
    private final PracticeClock clock;

    HoldCheck(Checks checks, Askers askers, OnlineAppointments appointments, PracticeClock clock) {
        this.checks = checks;
        this.askers = askers;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** What to hold.
     *
     * @throws Refusal naming every field that is not right */
    HoldRequest request(HoldBody body) {
        var faults = new ArrayList<>(checks.annotated(body));
        var audience = askers.audience(body.audience(), faults);
        checks.offered(body.type(), body.provider(), audience, faults);
        if (BookingCheck.isFar(body.startsAt(), clock.today()))
            faults.add(new Fault("startsAt", "Must be within two years of today."));
        checks.refuse(faults);
        if (!isMove(body)) askers.mayTake();
        askers.count(Limit.HOLDS_FROM_ADDRESS);
        return new HoldRequest(
                new OnlineAppointmentType.Id(requireNonNull(body.type())),
                BookingCheck.provider(body.provider()),
                requireNonNull(body.startsAt()).toInstant(),
                audience,
                BookingCheck.hold(body.instead()),
                BookingCheck.hold(body.moving()));
    }

    /** Whoever knows a visit's id may look for another time for it, signed in or not. */
    private boolean isMove(HoldBody body) {
        var moving = BookingCheck.hold(body.moving());
        return moving != null && appointments.all(List.of(moving)).stream().anyMatch(OnlineAppointment::occupiesTime);
    }
}
