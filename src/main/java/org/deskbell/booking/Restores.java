package org.deskbell.booking;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.ChangeTable.Locked;
import org.deskbell.tenancy.NotFound;
import org.springframework.stereotype.Component;

/** Brings a cancelled appointment back, if its time is still free. */
@Component
class Restores {
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final Attempts attempts;
    private final Replays replays;
    private final Choices choices;
    private final ChangeLimits limits;
    private final ChangeTable changes;
    private final TakingTable taking;
    private final RequestTable requests;
    private final News news;
    private final Clock clock;

    Restores(
            Attempts attempts,
            Replays replays,
            Choices choices,
            ChangeLimits limits,
            ChangeTable changes,
            TakingTable taking,
            RequestTable requests,
            News news,
            Clock clock) {
        this.attempts = attempts;
        this.replays = replays;
        this.choices = choices;
        this.limits = limits;
        this.changes = changes;
        this.taking = taking;
        this.requests = requests;
        this.news = news;
        this.clock = clock;
    }

    BookingOutcome restore(OnlineAppointment.Id id, String key, Actor by) {
        Replays.requireKey(key);
        var hash = RequestHash.of(List.of("restore", id));
        return attempts.take(tried -> attempt(id, key, hash, by), Moves.ANSWERS);
    }

    private Attempt<BookingOutcome> attempt(OnlineAppointment.Id id, String key, String hash, Actor by) {
        var told = replays.of(key, hash);
        if (told.isPresent()) return new Attempt.Answered<>(told.get());
        var locked = changes.lock(id).orElseThrow(() -> new NotFound("online appointment"));
        var refusal = limits.refusalToRestore(locked.appointment());
        if (refusal.isPresent()) return new Attempt.Answered<>(refusal.get());
        if (!isTaken(locked)) return new Attempt.AllTaken<>(wish(locked));
        var restored = locked.appointment().restored(locked.before());
        requests.remember(key, hash, List.of(restored), clock.instant());
        news.restored(restored, by);
        return new Attempt.Kept<>(new Kept(List.of(restored)));
    }

    private boolean isTaken(Locked locked) {
        var appointment = locked.appointment();
        if (!choices.isFreeInPms(appointment, locked.place())) return false;
        var hold = Taking.hold(
                appointment.type(),
                locked.place(),
                clock.instant(),
                clock.instant().plus(A_MOMENT));
        if (!taking.take(hold)) return false;
        changes.restore(appointment.id(), hold.id());
        return true;
    }

    private static Wish wish(Locked locked) {
        var appointment = locked.appointment();
        return new Wish(appointment.type(), appointment.provider(), appointment.startsAt(), Audience.NEW);
    }
}
