package org.deskbell.web.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import org.deskbell.audit.Actor;
import org.deskbell.booking.Audience;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.Changes;
import org.deskbell.booking.MoveRequest;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes of one appointment, as visitors and staff ask for them alike. */
@Component
class AppointmentChanges {
    private final OnlineAppointments appointments;
    private final Changes changes;
    private final Checks checks;
    private final PracticeClock clock;

    AppointmentChanges(OnlineAppointments appointments, Changes changes, Checks checks, PracticeClock clock) {
        this.appointments = appointments;
        this.changes = changes;
        this.checks = checks;
        this.clock = clock;
    }

    OnlineAppointment get(UUID id) {
        return appointments.get(new OnlineAppointment.Id(id));
    }

    /** The patient whose appointment it is: whoever knows its id acts for him. */
    Actor patient(UUID id) {
        return new Actor.Patient(get(id).patient().value());
    }

    BookingOutcome move(UUID id, MoveBody body, String key, Actor by) {
        var named = IdempotencyKey.of(key);
        check(body);
        var request = new MoveRequest(
                new OnlineAppointment.Id(id),
                BookingCheck.provider(body.provider()),
                requireNonNull(body.startsAt()).toInstant(),
                seen(body.seenStartsAt()),
                BookingCheck.hold(body.hold()),
                named,
                by);
        return changes.move(request);
    }

    private void check(MoveBody body) {
        var faults = new ArrayList<>(checks.annotated(body));
        checks.offered(null, body.provider(), Audience.STAFF, faults);
        if (BookingCheck.isFar(body.startsAt(), clock.today()))
            faults.add(new Fault("startsAt", "Must be within two years of today."));
        checks.refuse(faults);
    }

    BookingOutcome cancel(UUID id, @Nullable OffsetDateTime seen, String words, Actor by) {
        return changes.cancel(new OnlineAppointment.Id(id), seen(seen), words, by);
    }

    static @Nullable Instant seen(@Nullable OffsetDateTime startsAt) {
        return startsAt == null ? null : startsAt.toInstant();
    }

    BookingOutcome restore(UUID id, String key, Actor by) {
        var named = IdempotencyKey.of(key);
        return changes.restore(new OnlineAppointment.Id(id), named, by);
    }
}
